package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Arende.Avser;
import kansli.model.Bilaga;
import kansli.model.Forbund;
import kansli.model.Forslag;
import kansli.model.Organ;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.model.Tjansteskrivelse.Behandling;
import kansli.source.ContentPath;
import kansli.source.ContentTree;

/** Reads one ärende: a Markdown file whose number is its place on the agenda. */
final class ArendeReader {

    static final Pattern NAME = Pattern.compile("(\\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\\.md");
    private static final Pattern TREATED = Pattern.compile("(\\S+)\\s+(.+)");
    private static final Map<String, Avser> AVSER = ordered(Map.entry("justering", Avser.JUSTERING), Map.entry("föredragningslistan", Avser.FOREDRAGNINGSLISTA));

    private enum Typ { FORMALIA, BESLUT, INFORMATION, ANMALAN, OVRIGT }

    private static final Map<String, Typ> TYPER = ordered(
            Map.entry("formalia", Typ.FORMALIA), Map.entry("beslut", Typ.BESLUT), Map.entry("information", Typ.INFORMATION),
            Map.entry("anmälan", Typ.ANMALAN), Map.entry("övrigt", Typ.OVRIGT));

    private final ContentTree tree;
    private final Forbund forbund;
    private final Organ organ;
    private final Map<ContentPath, String> titles;
    private final MarkdownReader markdown;

    /** @param titles the documents that Kansli makes, by their names */
    ArendeReader(ContentTree tree, Forbund forbund, Organ organ, Map<ContentPath, String> titles, Findings findings) {
        this.tree = tree;
        this.forbund = forbund;
        this.organ = organ;
        this.titles = titles;
        this.markdown = new MarkdownReader(findings);
    }

    /** @param meeting the meeting's folder, from which annexes are named */
    Arende read(Filer.MedText file, ContentPath meeting) {
        var u = file.uppgifter();
        var name = NAME.matcher(u.file().name());
        if (!name.matches()) {
            throw new IllegalArgumentException("not an ärende: " + u.file());
        }
        var typ = u.val("typ", TYPER);
        if (typ.isEmpty() && u.skalar("typ").isEmpty()) {
            u.text("typ", "");
        }
        int nummer = Integer.parseInt(name.group(1));
        var huvud = new Arende.Huvud(u.file(), name.group(2), nummer, u.text("rubrik", "Rubrik saknas"),
                u.valfri("föredragande"), u.valfri("anmärkning"), sekretess(u));
        var arende = switch (typ.orElse(Typ.INFORMATION)) {
            case FORMALIA -> new Arende.Formalia(huvud, u.val("avser", AVSER).orElse(Avser.ANNAT));
            case BESLUT -> new Arende.Beslutsarende(huvud, beslut(u, file), bilagor(u, nummer, 1, meeting));
            case INFORMATION -> {
                var handling = handling(u, file);
                yield new Arende.Information(huvud, handling, bilagor(u, nummer, first(handling), meeting));
            }
            case ANMALAN -> {
                var handling = handling(u, file);
                yield new Arende.Anmalan(huvud, handling, bilagor(u, nummer, first(handling), meeting));
            }
            case OVRIGT -> new Arende.Ovrigt(huvud);
        };
        if (arende instanceof Arende.Formalia || arende instanceof Arende.Ovrigt) {
            refuseText(u, file);
        }
        u.avsluta();
        return arende;
    }

    private static void refuseText(Uppgifter u, Filer.MedText file) {
        if (!file.body().isBlank()) {
            u.fel("text-utan-handling", "typ", "Ett ärende av den här typen har ingen handling, så texten under uppgifterna skulle inte synas.",
                    "Byt typ till beslut, information eller anmälan, eller ta bort texten.");
        }
    }

    private Tjansteskrivelse beslut(Uppgifter u, Filer.MedText file) {
        var skrivelse = skrivelse(u, file);
        if (skrivelse.forslag().isEmpty()) {
            u.fel("forslag-saknas", "typ", "Ärendet ska beslutas men har inget förslag till beslut.",
                    "Lägg till förslag: och under det en rad för varje att-sats.");
        }
        return skrivelse;
    }

    /** A matter has a paper when something is written in it. */
    private Optional<Tjansteskrivelse> handling(Uppgifter u, Filer.MedText file) {
        var skrivelse = skrivelse(u, file);
        return skrivelse.text().tom() && skrivelse.forslag().isEmpty() ? Optional.empty() : Optional.of(skrivelse);
    }

    private Tjansteskrivelse skrivelse(Uppgifter u, Filer.MedText file) {
        return new Tjansteskrivelse(
                u.dag("datum"), u.valfri("dnr"), u.valfri("slag"), behandlas(u),
                u.tolkad("belopp", Tolkning::belopp, "belopp-form", "«%s» går inte att läsa som ett belopp.", "Skriv som 316 000 kronor, utan ören."),
                forslag(u), markdown.block(u.file(), file.body(), file.bodyLines()), Personer.undertecknare(u, forbund));
    }

    private List<Behandling> behandlas(Uppgifter u) {
        var treated = new ArrayList<Behandling>();
        for (var s : u.texter("behandlas")) {
            var parts = TREATED.matcher(s.text().strip());
            var day = parts.matches() ? Tolkning.dag(parts.group(2)) : Optional.<java.time.LocalDate>empty();
            var where = parts.matches() ? forbund.organ(parts.group(1)) : Optional.<Organ>empty();
            if (day.isEmpty()) {
                u.fel("behandlas-form", s.position(), "behandlas", "«%s» går inte att läsa som organ och datum.".formatted(s.text()),
                        "Skriv organets korta namn och datumet: styrelsen 2021-03-18.");
            } else if (where.isEmpty()) {
                u.fel("okant-organ", s.position(), "behandlas", "«%s» är inget organ i forbund.yaml.".formatted(parts.group(1)),
                        Ord.forslag(parts.group(1), forbund.organ().stream().map(Organ::id).toList()));
            } else {
                treated.add(new Behandling(where.get().namn(), day.get()));
            }
        }
        return treated;
    }

    private Optional<Forslag> forslag(Uppgifter u) {
        var clauses = new ArrayList<Text>();
        for (var s : u.texter("förslag")) {
            if (Ord.vikt(s.text()).startsWith("att ")) {
                u.fel("dubbelt-att", s.position(), "förslag", "Att-satsen börjar med «att», som skrivs ut av sig självt.", "Ta bort ordet att först på raden.");
            }
            clauses.add(markdown.block(u.file(), "förslag", s));
        }
        for (var s : u.texter("villkor")) {
            var villkor = forbund.villkor().get(s.text().strip());
            if (villkor == null) {
                u.fel("okant-villkor", s.position(), "villkor", "«%s» finns inte bland de stående villkoren i forbund.yaml.".formatted(s.text().strip()),
                        Ord.forslag(s.text(), forbund.villkor().keySet()));
            } else {
                clauses.add(new Text(List.of(new Text.Stycke(List.of(new Text.Ord(villkor))))));
            }
        }
        return clauses.isEmpty() ? Optional.empty() : Optional.of(new Forslag(organ.namn(), u.valfri("verb").orElse("föreslås besluta"), clauses));
    }

    /** Where no tjänsteskrivelse bears the matter's own number, its first annex does. */
    private static int first(Optional<Tjansteskrivelse> handling) {
        return handling.isPresent() ? 1 : 0;
    }

    private List<Bilaga> bilagor(Uppgifter u, int nummer, int first, ContentPath meeting) {
        var bilagor = new ArrayList<Bilaga>();
        for (var b : u.poster("bilagor")) {
            kalla(b, meeting).ifPresent(kalla -> bilagor.add(new Bilaga.Papper(
                    new Bilaga.Nummer(nummer, bilagor.size() + first), rubrik(b, kalla), b.valfri("från"), sammanfattning(b), sekretess(b), kalla)));
            b.avsluta();
        }
        return bilagor;
    }

    /** A document of ours bears its own title; another paper's must be told. */
    private String rubrik(Uppgifter b, Bilaga.Kalla kalla) {
        return kalla instanceof Bilaga.Eget eget
                ? b.valfri("rubrik").orElse(titles.get(eget.path()))
                : b.text("rubrik", kalla.path().stem());
    }

    private Text sammanfattning(Uppgifter b) {
        return b.skalar("sammanfattning").map(s -> markdown.block(b.file(), "sammanfattning", s)).orElse(Text.TOM);
    }

    private Optional<Bilaga.Kalla> kalla(Uppgifter b, ContentPath meeting) {
        var fil = b.valfri("fil");
        var dokument = b.valfri("dokument");
        if (fil.isPresent() == dokument.isPresent()) {
            b.fel("bilaga-kalla", fil.isPresent() ? "dokument" : "", fil.isPresent() ? "Bilagan har både fil och dokument." : "Bilagan har varken fil eller dokument.",
                    "Skriv fil: och namnet på en PDF i sammanträdets mapp, eller dokument: och namnet på något som Kansli gör.");
            return Optional.empty();
        }
        var key = fil.isPresent() ? "fil" : "dokument";
        var named = fil.or(() -> dokument).orElseThrow();
        if (!ContentPath.isInside(named)) {
            b.fel("bilaga-utanfor", key, "«%s» leder ut ur innehållet.".formatted(named), "Lägg filen i sammanträdets mapp och skriv namnet därifrån: bilagor/09-1-ansokan.pdf.");
            return Optional.empty();
        }
        if (dokument.isPresent()) {
            var name = new ContentPath(named);
            return Optional.of(titles.containsKey(name) ? new Bilaga.Eget(name) : new Bilaga.Saknat(name));
        }
        var path = meeting.resolve(named);
        return Optional.of(tree.has(path) ? new Bilaga.Frammande(path) : new Bilaga.Saknat(path));
    }

    /** Not public means kept out of the public edition, and then the ground must be told. */
    private static Optional<String> sekretess(Uppgifter u) {
        var offentlig = u.ja("offentlig", true);
        var grund = u.valfri("grund");
        if (!offentlig && grund.isEmpty()) {
            u.fel("grund-saknas", "offentlig", "Det som inte är offentligt måste ha en grund, för den skrivs ut på webben i stället.",
                    "Lägg till en rad: grund: 19 kap. 3 § offentlighets- och sekretesslagen.");
        }
        if (offentlig && grund.isPresent()) {
            u.fel("grund-utan-sekretess", "grund", "Här står en grund för sekretess, men inte att uppgiften är sekretessbelagd.",
                    "Lägg till offentlig: nej, eller ta bort grunden.");
        }
        return offentlig ? Optional.empty() : Optional.of(grund.orElse("grunden är inte angiven"));
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
        var map = new LinkedHashMap<String, T>();
        for (var e : entries) {
            map.put(e.getKey(), e.getValue());
        }
        return map;
    }
}
