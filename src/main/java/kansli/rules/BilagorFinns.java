package kansli.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Protokoll;
import kansli.model.Rapport;
import kansli.model.Styrdokument;
import kansli.model.Svenska;
import kansli.source.Place;
import kansli.source.Spelling;

/** Every annex that is referred to is there: wished for while one writes, demanded when one sends. */
final class BilagorFinns implements Rule {

    private static final int MOST = 5;

    private final Severity severity;

    BilagorFinns(Skede skede) {
        this.severity = skede == Skede.UTSKICK ? Severity.FEL : Severity.VARNING;
    }

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var names = new TreeSet<String>();
        content.styrdokument().stream().map(Styrdokument::namn).forEach(n -> names.add(n.value()));
        content.protokoll().stream().map(Protokoll::namn).forEach(n -> names.add(n.value()));
        content.rapporter().stream().map(Rapport::path).forEach(n -> names.add(n.value()));
        content.insatser().stream()
                .filter(i -> i.slutrapport().isPresent())
                .forEach(i -> names.add(i.path().resolve("slutrapport").value()));
        for (var s : content.sammantraden()) {
            s.skrivna().forEach(a -> check(new Missing(a, s.path().value(), findings), names, findings));
        }
    }

    private void check(Missing missing, Collection<String> names, Findings findings) {
        for (var p : missing.misnamed) {
            findings.add(
                    severity,
                    "bilaga-saknas",
                    missing.place(p, "fil"),
                    missing.words(List.of(p)) + " finns inte under det namnet.",
                    "Menade du «%s»? Stora och små bokstäver ska vara som i filens namn."
                            .formatted(missing.nara(p).orElseThrow()));
        }
        if (!missing.files.isEmpty()) {
            var one = missing.files.size() == 1;
            findings.add(
                    severity,
                    "bilaga-saknas",
                    missing.place(missing.files.getFirst(), "fil"),
                    missing.words(missing.files) + " finns inte än.",
                    "Lägg %s som %s i mappen %s. Tills dess står ett blad för %s i paketet, som säger att papperet kommer senare."
                            .formatted(
                                    one ? "PDF:en" : "dem",
                                    missing.inFolder(),
                                    missing.folder,
                                    one ? "den" : "var och en"));
        }
        var unwritten = new ArrayList<Papper>();
        for (var p : missing.documents) {
            var name = p.kalla().path().value();
            var near = Spelling.nearest(name, names);
            if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                findings.add(
                        severity,
                        "bilaga-saknas",
                        missing.place(p, "dokument"),
                        missing.words(List.of(p)) + " är en fil och inget som Kansli gör.",
                        "Skriv fil: i stället för dokument:, och namnet på filen i sammanträdets mapp.");
            } else if (near.isPresent()) {
                tellUnwritten(missing, List.of(p), "Menade du «%s»? Annars: skriv".formatted(near.get()), findings);
            } else {
                unwritten.add(p);
            }
        }
        if (!unwritten.isEmpty()) {
            tellUnwritten(missing, unwritten, "Skriv", findings);
        }
    }

    private void tellUnwritten(Missing missing, List<Papper> papers, String skriv, Findings findings) {
        var one = papers.size() == 1;
        findings.add(
                severity,
                "bilaga-saknas",
                missing.place(papers.getFirst(), "dokument"),
                "%s är %s som Kansli gör, men det som %s ska göras av finns inte än."
                        .formatted(missing.words(papers), one ? "något" : "sådant", one ? "den" : "de"),
                "%s %s i innehållet, eller skriv fil: i stället för dokument: och lägg in en färdig PDF. Tills dess står ett blad för %s i paketet, som säger att papperet kommer senare."
                        .formatted(
                                skriv,
                                some(papers.stream()
                                        .map(p -> p.kalla().path().value())
                                        .toList()),
                                one ? "den" : "var och en"));
    }

    private static String some(List<String> names) {
        return names.size() <= MOST
                ? Svenska.upprakning(names)
                : names.stream().limit(MOST).collect(Collectors.joining(", ")) + " och så vidare";
    }

    /** The annexes of one matter that are not there. */
    private static final class Missing {

        private final Skrivet arende;
        private final String folder;
        private final List<Papper> files = new ArrayList<>();
        private final List<Papper> documents = new ArrayList<>();

        /** Files that are there under nearly the same name. */
        private final List<Papper> misnamed = new ArrayList<>();

        /** One that lies there and could not be taken in has been told. */
        Missing(Skrivet arende, String folder, Findings findings) {
            this.arende = arende;
            this.folder = folder;
            for (var b : arende.bilagor()) {
                if (b instanceof Papper p && p.kalla() instanceof Bilaga.Saknat && !findings.doubts(place(p, "fil"))) {
                    (nara(p).isPresent() ? misnamed : p.kalla().path().isUnder(folder) ? files : documents).add(p);
                }
            }
        }

        /** What lies in the folder instead, by its name from there. */
        Optional<String> nara(Papper paper) {
            return paper.kalla() instanceof Bilaga.Saknat s
                    ? s.nara().map(n -> n.value().substring(folder.length() + 1))
                    : Optional.empty();
        }

        Place place(Papper paper, String key) {
            return new Place(arende.huvud().path(), "bilagor[%d].%s".formatted(arende.plats(paper), key));
        }

        String words(List<Papper> missing) {
            return missing.size() == 1
                    ? "Bilaga %s, «%s»,"
                            .formatted(
                                    missing.getFirst().nummer(),
                                    missing.getFirst().rubrik())
                    : "%d bilagor, %s,".formatted(missing.size(), spans(missing));
        }

        /** The files as their folder names them. */
        String inFolder() {
            var names = files.stream()
                    .map(p -> p.kalla().path().value().substring(folder.length() + 1))
                    .toList();
            return some(names);
        }

        /** {@code 3.1 och 3.3–3.12}. */
        private static String spans(List<Papper> missing) {
            var spans = new ArrayList<String>();
            for (int first = 0, last; first < missing.size(); first = last + 1) {
                last = first;
                while (last + 1 < missing.size()
                        && missing.get(last + 1).nummer().lopnummer()
                                == missing.get(last).nummer().lopnummer() + 1) {
                    last++;
                }
                var from = missing.get(first).nummer();
                var to = missing.get(last).nummer();
                spans.add(last == first ? from.toString() : last == first + 1 ? from + " och " + to : from + "–" + to);
            }
            return spans.stream().anyMatch(s -> s.contains(" och "))
                    ? String.join(", ", spans)
                    : Svenska.upprakning(spans);
        }
    }
}
