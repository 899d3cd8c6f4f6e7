package kansli.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.model.Regler;
import kansli.model.Regler.Ordlista;
import kansli.model.Regler.Regel;
import kansli.model.Regler.Regeltext;
import kansli.model.Text;
import kansli.source.ContentPath;

/** Reads what a förbund has decided about the checks, and the sentences of law it prints: {@code regler.yaml}. */
final class RegelReader {

    static final ContentPath PATH = new ContentPath("regler.yaml");
    private static final Map<String, Severity> LEVELS =
            Map.of("fel", Severity.FEL, "varning", Severity.VARNING, "upplysning", Severity.UPPLYSNING);

    /** What a rule says that has no number: a text that papers bear. */
    private static final String TEXT = "text";

    private final Findings findings;
    private final List<String> codes;
    private final MarkdownReader markdown;

    /** @param codes of all messages, the only ones that can have a level */
    RegelReader(Findings findings, List<String> codes) {
        this.findings = findings;
        this.codes = codes;
        this.markdown = new MarkdownReader(findings);
    }

    /**
     * The rules that every förbund goes by, and the förbund's own after them, which then hold instead from the same
     * day. The words of the förbund's own lists are added to the common ones.
     *
     * @param common numbers and words that come with the program
     */
    Regler read(List<Uppgifter> common, Optional<Uppgifter> own) {
        var regler = new ArrayList<Regel>();
        var texter = new ArrayList<Regeltext>();
        var words = new LinkedHashMap<String, Ordlista>();
        common.forEach(u -> ordlistor(u, words));
        var known = List.copyOf(words.keySet());
        var kinds = new LinkedHashMap<String, String>();
        common.forEach(u -> u.poster("regler")
                .forEach(r -> kinds.put(r.text("regel", ""), r.valfri("anges").orElse("tal"))));
        own.ifPresent(u -> {
            tellUnknownCodes(u);
            u.skalarer("nivåer").forEach((code, level) -> {
                if (level.text().strip().equals("av")) {
                    findings.silence(code);
                } else if (LEVELS.containsKey(level.text().strip())) {
                    findings.level(code, LEVELS.get(level.text().strip()));
                } else {
                    u.fel(
                            "okant-val",
                            level.span(),
                            "nivåer",
                            "«%s» är ingen nivå.".formatted(Ord.kort(level.text())),
                            "Välj mellan fel, varning, upplysning och av.");
                }
            });
            u.poster("regler").forEach(r -> {
                if (kinds.getOrDefault(r.text("regel", ""), r.har(TEXT) ? TEXT : "tal")
                        .equals(TEXT)) {
                    text(r).ifPresent(texter::add);
                } else {
                    regel(r).ifPresent(regler::add);
                }
                r.avsluta();
            });
            ordlistor(u, words);
            u.avsluta();
            tellUnknown(u, known);
            tellUnknownRules(u, List.copyOf(kinds.keySet()));
        });
        var names = regler.stream().map(Regel::namn).toList();
        common.forEach(u -> {
            u.poster("regler").stream()
                    .filter(r -> r.har("tal"))
                    .flatMap(r -> regel(r).stream())
                    .filter(r -> !names.contains(r.namn()))
                    .forEach(regler::add);
            u.avsluta();
        });
        return new Regler(List.copyOf(regler), List.copyOf(texter), List.copyOf(words.values()));
    }

    private static void ordlistor(Uppgifter u, Map<String, Ordlista> all) {
        u.poster("ordlistor").forEach(o -> {
            var name = o.text("lista", "");
            var before = Optional.ofNullable(all.get(name));
            var words = new LinkedHashMap<String, String>();
            before.ifPresent(b -> words.putAll(b.ord()));
            words.putAll(o.ordlistaEllerLista("ord"));
            o.rader("utom").forEach(words::remove);
            all.put(
                    name,
                    new Ordlista(
                            name,
                            Collections.unmodifiableMap(words),
                            o.valfri("källa")
                                    .or(() -> before.map(Ordlista::kalla))
                                    .orElse("")));
            o.avsluta();
        });
    }

    /** A list of another name would never be read. */
    private static void tellUnknown(Uppgifter u, List<String> known) {
        u.poster("ordlistor")
                .forEach(o -> o.skalar("lista")
                        .filter(s -> !known.contains(s.text().strip()))
                        .ifPresent(s -> o.fel(
                                "okand-ordlista",
                                s.span(),
                                "lista",
                                "Det finns ingen ordlista som heter «%s».".formatted(Ord.kort(s.text())),
                                Ord.narmast(s.text(), known)
                                        .map("Menade du «%s»?"::formatted)
                                        .orElse("De som finns är " + Ord.upprakning(known) + "."))));
    }

    /** A level for a code that no message has would never be used. */
    private void tellUnknownCodes(Uppgifter u) {
        u.namn("nivåer").stream()
                .filter(code -> !codes.contains(code.text().strip()))
                .forEach(code -> u.fel(
                        "okand-kod",
                        code.span(),
                        "nivåer",
                        "Inget meddelande har koden «%s».".formatted(Ord.kort(code.text())),
                        Ord.narmast(code.text(), codes)
                                .map("Menade du «%s»?"::formatted)
                                .orElse("Koden står sist i meddelandet, inom klamrar.")));
    }

    /** Nothing is checked by a rule of another name. */
    private static void tellUnknownRules(Uppgifter u, List<String> known) {
        u.poster("regler")
                .forEach(r -> r.skalar("regel")
                        .filter(s -> !known.contains(s.text().strip()))
                        .ifPresent(s -> r.fel(
                                "okand-regel",
                                s.span(),
                                "regel",
                                "Det finns ingen regel som heter «%s».".formatted(Ord.kort(s.text())),
                                Ord.narmast(s.text(), known)
                                        .map("Menade du «%s»?"::formatted)
                                        .orElse("De som finns är " + Ord.upprakning(known) + "."))));
    }

    private static Optional<Regel> regel(Uppgifter r) {
        var tal = r.tolkad(
                "tal",
                t -> t.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(t)) : Optional.empty(),
                "regel-tal",
                "«%s» är inget helt tal.",
                "Skriv bara siffrorna: 14.");
        annat(
                r,
                TEXT,
                "Regeln «%s» är ett tal, så texten används inte.",
                "Skriv talet på raden tal, och ta bort text.");
        r.kraver("tal");
        var regel = new Regel(r.text("regel", ""), r.dag("från"), tal.orElse(0), r.text("källa", ""));
        return tal.map(t -> regel);
    }

    private Optional<Regeltext> text(Uppgifter r) {
        var text =
                r.skalar(TEXT).map(s -> markdown.block(r.file(), r.place(TEXT).key(), s));
        annat(
                r,
                "tal",
                "Regeln «%s» är en text, så talet används inte.",
                "Skriv texten på raden text, och ta bort tal.");
        r.kraver(TEXT);
        var regel = new Regeltext(r.text("regel", ""), r.dag("från"), text.orElse(Text.TOM), r.text("källa", ""));
        return text.map(t -> regel);
    }

    /** A number is no text, and a text no number. */
    private static void annat(Uppgifter r, String key, String message, String hint) {
        r.skalar(key)
                .ifPresent(s -> r.fel("regel-annat-slag", s.span(), key, message.formatted(r.text("regel", "")), hint));
    }
}
