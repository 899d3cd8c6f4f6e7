package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.figures.Ledger;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.FrontMatter;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;
import kansli.source.YamlText;
import org.junit.jupiter.api.Test;

/** Something to fetch that is not there is told, under whatever key it is written. The keys are the handbook's. */
class HamtasOveralltTest {

    private static final String PLANTED = "${tal(”finns.inte.alls”)}";

    /** Under these an author chooses the keys. */
    private static final Set<String> NAMES = Set.of(
            "organ", "redovisning", "utfall", "målstatus", "insatstyper", "nyckeltal", "stående villkor", "nivåer");

    private static final String FRASER = Stream.of(
                    "val av justerare",
                    "val av justerare med dag",
                    "föredragningslista",
                    "föregående protokoll",
                    "information",
                    "anmälan",
                    "övriga frågor",
                    "avslag",
                    "bordlagt",
                    "bordlagt till",
                    "återremitterat",
                    "tas upp igen",
                    "utgår",
                    "utgår med skäl",
                    "fråga formalia",
                    "fråga beslut",
                    "fråga information",
                    "fråga anmälan",
                    "fråga övrigt")
            .map("%s: Så här.\n"::formatted)
            .collect(Collectors.joining());

    private static final String CLOSED = "---\n%soffentlig: nej\ngrund: OSL 21 kap. 1 §\n---\n\nText.\n";

    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    /** One value that is written somewhere. */
    private record Value(Provforbund forbund, ContentPath file, String section, String key, Scalar scalar) {}

    @Test
    void under_every_key() throws IOException {
        var drawn = new LinkedHashMap<String, Value>();
        all().forEach(v -> drawn.putIfAbsent(v.section() + "/" + v.key(), v));
        var groups = drawn.values().stream().map(Value::section).collect(Collectors.toSet());
        assertThat(listed().stream()
                        .filter(k -> !drawn.containsKey(k) && !groups.contains(k.substring(k.indexOf('/') + 1))))
                .as("keys of the handbook that no förbund here has")
                .isEmpty();
        var silent =
                drawn.values().stream().filter(v -> !told(v)).map(v -> v.file() + " " + v.section() + "/" + v.key());
        assertThat(silent).isEmpty();
    }

    @Test
    void in_every_sort_of_running_text() {
        var file = "sammantraden/2024-01-15-styrelsen/arenden/02-riktlinjer.md";
        var silent = Stream.of(
                        "%s",
                        "## %s",
                        "*a %s*",
                        "**%s**",
                        "> %s",
                        "- a\n\n  %s",
                        "1. a\n  - %s",
                        "| a |\n|---|\n| %s |",
                        "| %s |\n|---|",
                        "[%s](https://x.se)",
                        "[a](https://x.se/%s)",
                        "`%s`",
                        "    %s",
                        "```\n%s\n```",
                        "<b>%s</b>",
                        "<div>%s</div>",
                        "a[^1]\n\n[^1]: %s",
                        "![%s](a.png)",
                        "a\\\n%s",
                        "a %s b",
                        "a\n: %s")
                .filter(form -> {
                    var tree = forbund("minimalt")
                            .add(file, "---\nrubrik: a\ntyp: information\n---\n" + form.formatted("${tal(\"x.y.z\")}"))
                            .tree();
                    return faults(tree).stream().noneMatch(d -> d.message().contains("x.y.z"));
                });
        assertThat(silent).isEmpty();
    }

    @Test
    void a_text_names_figures_from_where_it_was_written() {
        Stream.of(forbund("litet"), forbund("storalven"), Provforbund.innehallet())
                .forEach(f -> {
                    var findings = new Findings(f.tree());
                    var content = new ContentReader().read(f.tree(), findings).orElseThrow();
                    var figures = new Ledger().compute(content, findings);
                    content.skrifter()
                            .forEach(s -> assertThat(s.texter())
                                    .allSatisfy(t -> assertThat(t.tom() ? s.dokument() : figures.hem(t, ""))
                                            .isEqualTo(s.dokument())));
                });
    }

    private static Stream<Value> all() {
        return Stream.of(
                        rest(forbund("litet")), forbund("storalven"), Provforbund.innehallet(), motet(forbund("litet")))
                .flatMap(f -> f.files().stream()
                        .filter(p -> p.endsWith(".yaml") || p.endsWith(".md"))
                        .flatMap(p -> values(f, new ContentPath(p)).stream()));
    }

    /** What no other förbund here writes. */
    private static Provforbund rest(Provforbund forbund) {
        return forbund.add("insatser/eken/insats.yaml", """
            namn: Eken
            angivet:
              - i: Avtalet
                period: 2020-01-01 – 2021-12-31
                ägare: Kommunen
                parter: [Regionen, Kommunen]
                typ: förstudie
            offentlig: nej
            grund: OSL 21 kap. 1 §
            """)
                .add("insatser/eken/slutrapport.md", CLOSED.formatted(""))
                .add("styrdokument/eken/2020.md", CLOSED.formatted("rubrik: Eken\nversion: 2020\n"))
                .add("sammantraden/2020-02-02-arbetsutskottet/protokoll.yaml", """
                    form: per capsulam
                    offentlig: nej
                    grund: OSL 21 kap. 1 §
                    paragrafer:
                      - nummer: 1
                        rubrik: Eken
                        offentlig: nej
                        grund: OSL 21 kap. 1 §
                        beslut: [avslå]
                    """)
                .add("rapporter/eken/rapport.yaml", """
                    titel: Eken
                    offentlig: nej
                    grund: OSL 21 kap. 1 §
                    godkänt:
                      - kod: okand-fil
                        text: eken
                        skäl: Den ska stå.
                    """)
                .add("rapporter/eken/tabeller/eken.yaml", """
                    titel: Eken
                    offentlig: nej
                    grund: OSL 21 kap. 1 §
                    enhet: kr
                    kolumner:
                      - rubrik: A
                        decimaler: 1
                      - rubrik: B
                    rader:
                      - rad: Hyra
                        värden: [1, 2]
                        minst: [1, 1]
                    diagram:
                      rubrik: Hyran
                      serier: [A]
                      rader: [Hyra]
                    """)
                .add("rapporter/eken/tabeller/arket.yaml", """
                    titel: Arket
                    enhet: kr
                    kolumner: [A]
                    rader:
                      - data: eken.xlsx
                        blad: Ett
                    """)
                .add("regler.yaml", """
                    nivåer:
                      stavning: upplysning
                    regler:
                      - regel: justering inom dagar
                        tal: 14
                        från: 2020-01-01
                        källa: Arbetsordningen
                    ordlistor:
                      - lista: stavning
                        ord: [eken]
                        utom: [almen]
                        källa: Språkrådet
                    """);
    }

    /** What stands around a meeting. */
    private static Provforbund motet(Provforbund forbund) {
        return forbund.change("forbund.yaml", "organ:\n  styrelsen:\n", """
            mottagare:
              Almsjö kommun: registrator@almsjo.example
            protokollen förvaras: Kansliet
            organ:
              styrelsen:
                återkommande:
                  från: 2024-01-01
                  sist:
                    - rubrik: Val
                      namn: valet
                      typ: formalia
                      avser: justering
                      föredragande: Saga Wiik
                      anmärkning: Kort
                      tid: 5
            """)
                .add("delegationsbeslut/2024.yaml", """
                    beslut:
                      - dag: 2024-04-02
                        vem: Saga Wiik
                        beslut: köpa en skärm
                        organ: styrelsen
                        dnr: 2024:7
                        stöd: Ordningen 4
                        brådskande: nej
                        offentlig: nej
                        grund: OSL 21 kap. 1 §
                    """)
                .add("fraser.yaml", FRASER)
                .add("regler.yaml", """
                    regler:
                      - regel: överklagande
                        text: Så här överklagar man.
                        källa: Ordningen
                    """)
                .add("rapporter/eken/rapport.yaml", """
                    titel: Eken
                    revision:
                      datum: 2024-04-02
                      text: De tillstyrker.
                    """)
                .add("sammantraden/2024-05-16-styrelsen/protokoll.yaml", """
                    tid: 13.00–15.10
                    plats: Kansliet
                    inledning: Välkomna.
                    ordförande: Love Ekdal
                    sekreterare: Mirjam Ask
                    justerare: Ismail Kaya
                    frånvarande: Tore Lindmo
                    tjänstgörande: Amina Rahimi för Tore Lindmo
                    på distans: Gunvor Ståhl
                    endast ljud: Ismail Kaya
                    närvarande ersättare: Petra Hed
                    övriga närvarande: Saga Wiik
                    första paragraf: 4
                    bilagor: Listan
                    paragrafer:
                      - rubrik: Ett
                        efter: stegvis-vidare
                      - ärende: stegvis-vidare
                        nummer: 4
                        utfall: bordlagt
                        till: 2024-06-20
                        skäl: Det brådskar inte
                        beslut: bordlägga ärendet
                        text: Det sades.
                        jäv: Ismail Kaya
                        deltar inte: Gunvor Ståhl
                        bilagor: Kartan
                        propositionsordning: Så här.
                        ajournering: 13.10–13.20
                        omedelbar justering: ja
                        expedieras till: Almsjö kommun
                        expedieras i sin helhet till: Almsjö kommun
                        offentlig: nej
                        grund: OSL 21 kap. 1 §
                        yrkanden: [{vem: Love Ekdal, yrkande: Bifall.}]
                        omröstning: {ja: 3, nej: 2, avstår: 0, ja står för: bifall, nej står för: avslag}
                        delbeslut: [{rubrik: Ordning, beslut: rösta}]
                        reservationer: [{vem: Love Ekdal, text: Nej.}]
                        särskilda yttranden: [{vem: Love Ekdal, text: Nej.}]
                        protokollsanteckningar: [{vem: Love Ekdal, text: Nej.}]
                        avvikande mening: [{vem: Love Ekdal, text: Nej.}]
                        uppföljning: [{vad: Läsa, vem: Saga Wiik, när: 2024-08-01, klart: 2024-07-01}]
                    expedierat:
                      Almsjö kommun: 2024-06-03
                    justerat: 2024-05-28
                    anslaget: 2024-05-29
                    nedtaget: 2024-06-20
                    offentlig: nej
                    grund: OSL 21 kap. 1 §
                    """)
                .add("sammantraden/2024-09-05-styrelsen/kallelse.yaml", "datum: 2024-08-20\ntid: 09.00\nplats: Norrå\n")
                .add("sammantraden/2024-09-05-styrelsen/protokoll.yaml", """
                    form: vid sammanträde
                    paragrafer:
                      - nummer: 30
                        rubrik: Ett
                        beslut: avsluta
                        expedieras till: Almsjö kommun
                        expedieras i sin helhet till: Almsjö kommun
                    expedierat:
                      Almsjö kommun: 2024-10-03
                    """)
                .add("sammantraden/2024-06-03-arbetsutskottet/protokoll.yaml", """
                    form: per capsulam
                    paragrafer:
                      - nummer: 30
                        rubrik: Ett
                        beslut: avsluta
                        expedieras till: Almsjö kommun
                        expedieras i sin helhet till: Almsjö kommun
                    expedierat:
                      Almsjö kommun: 2024-07-03
                    """);
    }

    private static List<Value> values(Provforbund forbund, ContentPath file) {
        var text = forbund.bytes(file.value()).utf8();
        var head = FrontMatter.split(text);
        var parsed =
                file.name().endsWith(".md") ? YamlText.parse(head.yaml(), head.yamlLines()) : YamlText.parse(text, 0);
        var values = new ArrayList<Value>();
        parsed.root().ifPresent(r -> walk(forbund, file, kind(file), "", r, values));
        return values.stream().map(HamtasOveralltTest::asTheHandbookSays).toList();
    }

    /** What the handbook calls a section otherwise than the file or the key. */
    private static Value asTheHandbookSays(Value v) {
        var path = v.file().value();
        var section = v.section();
        if (path.startsWith("verksamhetsmal/")) {
            return ofGoals(v);
        }
        boolean meeting = v.file().name().equals("protokoll.yaml")
                && v.forbund().files().contains(v.file().folder() + "/kallelse.yaml");
        if (meeting && (section.equals("protokoll.yaml") || section.equals("paragrafer"))) {
            return as(v, section + " efter ett sammanträde");
        }
        return path.startsWith("delegationsbeslut/")
                ? as(v, "Delegationsbeslut")
                : section.equals("sist") ? as(v, "en återkommande punkt") : v;
    }

    private static Value as(Value v, String section) {
        return new Value(v.forbund(), v.file(), section, v.key(), v.scalar());
    }

    private static void walk(
            Provforbund forbund, ContentPath file, String section, String key, YamlNode node, List<Value> values) {
        switch (node) {
            case Scalar s -> values.add(new Value(forbund, file, section, key, s));
            case Sequence l -> l.items().forEach(i -> walk(forbund, file, section, key, i, values));
            case Mapping m ->
                m.entries().forEach(e -> {
                    var name = e.key().text();
                    if (NAMES.contains(key) || key.equals("*")) {
                        walk(
                                forbund,
                                file,
                                key.equals("*") ? section : key,
                                key.equals("*") ? name : "*",
                                e.value(),
                                values);
                    } else {
                        walk(forbund, file, key.isEmpty() ? section : key, name, e.value(), values);
                    }
                });
        }
    }

    /** The handbook calls a goal in such a file after the file. */
    private static Value ofGoals(Value v) {
        return v.section().equals("mål") ? new Value(v.forbund(), v.file(), "Verksamhetsmål", v.key(), v.scalar()) : v;
    }

    private static String kind(ContentPath file) {
        var path = file.value();
        return path.contains("/arenden/")
                ? "Ett ärende"
                : path.startsWith("styrdokument/")
                        ? "Styrdokument"
                        : path.contains("/tabeller/")
                                ? "En tabell"
                                : path.startsWith("verksamhetsmal/")
                                        ? "Verksamhetsmål"
                                        : path.endsWith("slutrapport.md")
                                                ? "Slutrapport"
                                                : path.endsWith(".md") ? "Ett kapitel" : file.name();
    }

    private static Set<String> listed() throws IOException {
        var listed = new TreeSet<String>();
        var section = "";
        for (var line : Files.readAllLines(Path.of("docs/handbok/02-alla-uppgifter.md"))) {
            if (line.startsWith("##")) {
                section = line.replaceFirst("#+ ", "")
                        .replaceFirst("^rader .*", "rader")
                        .replace("I alla filer", "godkänt");
            } else if (line.startsWith("| `")) {
                var keys = KEY.matcher(line.split("\\|")[1]);
                while (keys.find()) {
                    listed.add(section + "/" + keys.group(1));
                }
            }
        }
        listed.removeIf(k -> k.startsWith("Texten/") || k.startsWith("Regler som ni själva anger/"));
        return listed;
    }

    /** Whether it is told where it is planted, first in a value. */
    private static boolean told(Value v) {
        var at = v.scalar().positions().apply(0);
        var lines = new ArrayList<>(
                List.of(v.forbund().bytes(v.file().value()).utf8().split("\n", -1)));
        var line = lines.get(at.line() - 1);
        int column = line.offsetByCodePoints(0, at.column() - 1);
        var rest = line.substring(column);
        boolean inFlow = line.substring(0, column).matches(".*[\\[{,]\\s*");
        lines.set(
                at.line() - 1,
                line.substring(0, column)
                        + (inFlow && rest.startsWith(v.scalar().text())
                                ? "\"" + PLANTED + " " + v.scalar().text() + "\""
                                        + rest.substring(v.scalar().text().length())
                                : PLANTED + " " + rest));
        var tree = v.forbund().add(v.file().value(), String.join("\n", lines)).tree();
        return faults(tree).stream()
                .anyMatch(d -> d.place().file().equals(v.file())
                        && d.position().filter(p -> p.line() == at.line()).isPresent());
    }

    private static List<Diagnostic> faults(ContentTree tree) {
        var findings = new Findings(tree);
        new ContentReader().read(tree, findings).ifPresent(c -> new Ledger().compute(c, findings));
        return findings.all().stream().filter(d -> d.severity() == Severity.FEL).toList();
    }
}
