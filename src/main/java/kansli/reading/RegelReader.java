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
import kansli.source.ContentPath;

/** Reads what a förbund has decided about the checks: {@code regler.yaml}. */
final class RegelReader {

    static final ContentPath PATH = new ContentPath("regler.yaml");
    private static final Map<String, Severity> LEVELS =
            Map.of("fel", Severity.FEL, "varning", Severity.VARNING, "upplysning", Severity.UPPLYSNING);

    private final Findings findings;
    private final List<String> codes;

    /** @param codes of all messages, the only ones that can have a level */
    RegelReader(Findings findings, List<String> codes) {
        this.findings = findings;
        this.codes = codes;
    }

    /**
     * The rules that every förbund goes by, and the förbund's own after them, which then hold instead from the same
     * day. The words of the förbund's own lists are added to the common ones.
     *
     * @param common numbers and words that come with the program
     */
    Regler read(List<Uppgifter> common, Optional<Uppgifter> own) {
        var regler = new ArrayList<Regler.Regel>();
        var words = new LinkedHashMap<String, Ordlista>();
        common.forEach(u -> ordlistor(u, words));
        var known = List.copyOf(words.keySet());
        var checked = common.stream()
                .flatMap(u -> u.poster("regler").stream())
                .map(r -> r.text("regel", ""))
                .distinct()
                .toList();
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
            regler.addAll(regler(u));
            ordlistor(u, words);
            u.avsluta();
            tellUnknown(u, known);
            tellUnknownRules(u, checked);
        });
        var names = regler.stream().map(Regler.Regel::namn).toList();
        common.forEach(u -> {
            regler(u).stream().filter(r -> !names.contains(r.namn())).forEach(regler::add);
            u.avsluta();
        });
        return new Regler(List.copyOf(regler), List.copyOf(words.values()));
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
                                "Granskningen har ingen regel som heter «%s».".formatted(Ord.kort(s.text())),
                                Ord.narmast(s.text(), known)
                                        .map("Menade du «%s»?"::formatted)
                                        .orElse("De som finns är " + Ord.upprakning(known) + "."))));
    }

    private static List<Regler.Regel> regler(Uppgifter u) {
        return u.poster("regler").stream()
                .flatMap(r -> {
                    var tal = r.tolkad(
                            "tal",
                            t -> t.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(t)) : Optional.empty(),
                            "regel-tal",
                            "«%s» är inget helt tal.",
                            "Skriv bara siffrorna: 14.");
                    r.kraver("tal");
                    var regel =
                            new Regler.Regel(r.text("regel", ""), r.dag("från"), tal.orElse(0), r.text("källa", ""));
                    r.avsluta();
                    return tal.map(t -> regel).stream();
                })
                .toList();
    }
}
