package kansli.page;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.diagnostic.Diagnostic;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template reaches its view and nothing else, and can neither hang a build nor crash it. */
class UntrustedTemplateTest {

    /** However it is written: FreeMarker reads blanks and comments between the signs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${.now}",
                "${. now}",
                "${.<#-- tid -->now}",
                "<#if (. now)?string == 'x'></#if>",
                "<p title=\"${'${.now}'}\">",
                "<#assign a = [1, {'b': .now}]>",
                "<#macro m a=.now>x</#macro>",
                "${'.now'?eval}",
                "${('.' + 'now') ? eval}",
                "<@'${.now}'?interpret />",
                "<@('$' + '{.now}')?interpret />",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${forbund?api.getClass()}",
                "<#assign r = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'?matches('(a+)+b')>",
                "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'?replace('(a+)+b', '', 'r')}",
                "${''?left_pad(2000000000)}",
                "${.vars['x']}",
            })
    void what_is_not_in_the_language_is_told_before_it_is_done(String template) {
        assertThat(told(template).getFirst().message()).matches("Mallen använder «[.?]\\w+», som inte finns här\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as x></#list>",
                "<#list 1..999999999 as x>x</#list>",
                "<#assign a = (1..)?filter(x -> false)>",
                "<#assign a = forbund.medlemmar?filter(x -> forbund.medlemmar?filter(y -> true)?size == 1)>",
                "<#assign a = [1]><#assign a = a + a>",
                "<#list forbund.medlemmar as x></#list>",
            })
    void what_could_work_for_ever_without_a_word_is_not_in_it_either(String template) {
        assertThat(told(template).getFirst().message()).matches("Mallen (räknar upp|prövar|lägger ihop|går igenom) .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#macro m><@m/></#macro>\n<@m/>",
                "<#function f n><#return f(n) + 1></#function>\n${f(1)}",
                "<#macro m n><#if (n > 0)><@m n-1 /><@m n-1 /></#if></#macro>\n<@m 60/>",
                "<#macro m n><#if (n > 0)><#attempt><@m n-1 /><@m n-1 /><#recover>x</#attempt></#if></#macro>\n"
                        + "<@m 60/>",
                "<#macro m n>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx<#if (n > 0)><@m n-1 /><@m n-1 /></#if></#macro>\n"
                        + "<@m 60/>",
            })
    void what_never_ends_is_stopped_by_what_it_has_done(String template) {
        var told = told(template);
        assertThat(told.getFirst().message()).isEqualTo("Mallen tar aldrig slut.");
        assertThat(told.getFirst().position().orElseThrow().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ${forbund.finnsInte}              | 1:3 | Mallen använder «forbund.finnsInte», som inte finns här.
        <p>${forbund.medlemmar}           | 1:6 | Mallen använder «forbund.medlemmar» som något annat än det är.
        <p>${datum(forbund.namn)}         | 1:4 | Mallen ger funktionen «datum» något som den inte kan svara på.
        <#include "../../pom.xml">        | 1:1 | Mallen hämtar «pom.xml», som inte finns.
        <#include "/etc/hostname">        | 1:1 | Mallen hämtar «etc/hostname», som inte finns.
        <#import "/finns.ftlh" as f>      | 1:1 | Mallen hämtar «finns.ftlh», som inte finns.
        <#if                              | 1:2 | Mallen går inte att förstå härifrån.
        <p>${                             | 1:5 | Mallen går inte att förstå härifrån.
        <#stop "nej">                     | 1:1 | Mallen säger själv stopp här.
        """)
    void a_fault_is_told_in_swedish_where_it_is(String template, String position, String message) {
        var told = told(template.strip()).getFirst();
        assertThat(told.message()).isEqualTo(message);
        var at = told.position().orElseThrow();
        assertThat(at.line() + ":" + at.column()).isEqualTo(position);
    }

    @Test
    void a_fault_in_a_part_of_many_templates_is_one_fault() {
        var told = forbund("minimalt")
                .program("templates/layout/webb.ftlh", Bytes.ofUtf8("<p>\n<#if"))
                .granska()
                .diagnostics()
                .stream()
                .filter(d -> d.code().equals("mall"))
                .toList();
        assertThat(told).extracting(Diagnostic::message).containsExactly("Mallen går inte att förstå härifrån.");
        assertThat(told.getFirst().place().file().value()).isEqualTo("templates/layout/webb.ftlh");
    }

    private static List<Diagnostic> told(String template) {
        var told =
                forbund("minimalt")
                        .program("templates/om.ftlh", Bytes.ofUtf8(template))
                        .granska()
                        .diagnostics()
                        .stream()
                        .filter(d -> d.code().equals("mall"))
                        .toList();
        assertThat(told).hasSize(1);
        return told;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://example.org/matare.png\" alt=\"\"/>",
                "<link rel=\"stylesheet\" href=\"//example.org/stil.css\"/>",
                "<iframe src=\"http://example.org/\"></iframe>",
                "<img src=\" https://example.org/matare.png\" alt=\"\"/>",
                "<img src=\"ht\ntps://example.org/matare.png\" alt=\"\"/>",
                "<img src=\"\\\\example.org/matare.png\" alt=\"\"/>",
                "<img srcset=\"a.png 1x, https://example.org/b.png 2x\" alt=\"\"/>",
                "<p style=\"background: url(https://example.org/matare.png)\">Ord</p>",
                "<p style=\"background: u\\72l( 'https://example.org/matare.png')\">Ord</p>",
                "<style>@import '//example.org/stil.css';</style>",
                "<style>p { background: image-set('a.png' 1x, 'https://example.org/b.png' 2x) }</style>",
                "<svg><image href=\"https://example.org/matare.png\"/></svg>",
                "<svg><use xlink:href=\"https://example.org/matare.svg#a\"/></svg>",
                "<base href=\"https://example.org/\"/>",
                "<meta http-equiv=\"Refresh\" content=\"0; URL='https://example.org/'\"/>",
                "<script>fetch('https://example.org/matare')</script>",
                "<script type=\"module\">import 'https://example.org/matare.js'</script>",
                "<p onclick=\"location = '//example.org/'\">Ord</p>",
                "<iframe srcdoc=\"<img src='https://example.org/matare.png'>\"></iframe>",
            })
    void nothing_comes_from_outside(String template) {
        assertThat(told(template).getFirst().message()).matches("(?s)Mallen hämtar «.*», som inte följer med sidan\\.");
    }

    @Test
    void a_link_fetches_nothing_and_a_style_may_show_what_lies_in_the_site() {
        var template = "<a href=\"https://example.org/\">Ord</a><svg><use href=\"#a\"/></svg>"
                + "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\"}</script>"
                + "<p style=\"background: url(bild/a.png)\">Ord</p><img src=\"data:image/png;base64,AAAA\" alt=\"\"/>";
        assertThat(forbund("minimalt")
                        .program("templates/om.ftlh", Bytes.ofUtf8(template))
                        .granska()
                        .diagnostics())
                .noneMatch(d -> d.code().equals("mall"));
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
