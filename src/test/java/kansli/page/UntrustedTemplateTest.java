package kansli.page;

import static kansli.Provforbund.forbund;

import kansli.source.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template reaches its view and nothing else, and can neither hang a build nor crash it. */
class UntrustedTemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${forbund?api.getClass()}",
                "${.now}",
                "<#include \"../../pom.xml\">",
                "<#include \"/etc/hostname\">",
                "<#macro m><@m/></#macro><@m/>",
                "<#list 1.. as x>${\"x\"?right_pad(1000)}</#list>",
                "${forbund.finnsInte}",
                "<#if",
            })
    void is_told_and_no_more(String template) {
        forbund("minimalt")
                .program("templates/om.ftlh", Bytes.ofUtf8(template))
                .granska()
                .saysCode("mall");
    }
}
