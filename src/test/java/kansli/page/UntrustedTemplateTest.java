package kansli.page;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

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
                "<img src=\"https://example.org/matare.png\" alt=\"\"/>",
                "<link rel=\"stylesheet\" href=\"//example.org/stil.css\"/>",
                "<iframe src=\"http://example.org/\"></iframe>",
            })
    void is_told_and_no_more(String template) {
        forbund("minimalt")
                .program("templates/om.ftlh", Bytes.ofUtf8(template))
                .granska()
                .saysCode("mall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"om", "kallelse"})
    void a_picture_from_outside_is_told_at_its_line(String name) {
        var template = "<html lang=\"sv\"><head><title>Prov</title></head><body>\n<p>Ord</p>\n"
                + "<img src=\"https://example.org/matare.png\" alt=\"\"/></body></html>";
        var found = forbund("minimalt")
                .program("templates/%s.ftlh".formatted(name), Bytes.ofUtf8(template))
                .granska()
                .diagnostics();
        assertThat(found)
                .filteredOn(d -> d.code().equals("mall"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.place().file().value()).isEqualTo("templates/%s.ftlh".formatted(name));
                    assertThat(d.span().orElseThrow().start().line()).isEqualTo(3);
                });
        assertThat(found).noneMatch(d -> d.code().equals("ej-tryckt"));
    }
}
