package kansli.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kansli.diagnostic.Findings;
import kansli.model.Bilaga.Papper;
import kansli.model.Styrdokument;
import kansli.rules.Mening.Stycke.Slag;

/** What a matter quotes from a governing document among its annexes is worded as in the document. */
final class CitatStammer implements Rule {

    /** Sentences that share so many of their words, in hundredths, are the same sentence in two wordings. */
    private static final int ALIKE = 75;

    /** Shorter sentences are alike by chance. */
    private static final int WORDS = 6;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var blocks = underlag.stycken().toList();
        for (var meeting : content.sammantraden()) {
            meeting.skrivna().forEach(a -> {
                var annexes = a.bilagor().stream()
                        .filter(Papper.class::isInstance)
                        .map(b -> ((Papper) b).kalla().path())
                        .toList();
                var quoted = content.styrdokument().stream()
                        .filter(d -> annexes.contains(d.namn()))
                        .map(Styrdokument::path)
                        .toList();
                if (!quoted.isEmpty()) {
                    var there = quoted.stream()
                            .map(d -> blocks.stream()
                                    .filter(b -> b.skrift().fil().equals(d))
                                    .flatMap(b -> b.meningar().stream())
                                    .toList())
                            .toList();
                    blocks.stream()
                            .filter(b -> b.skrift().fil().equals(a.huvud().path()) && b.slag() == Slag.CITAT)
                            .flatMap(b -> b.meningar().stream())
                            .forEach(m -> check(m, there, findings));
                }
            });
        }
    }

    private static void check(Mening quoted, List<List<Mening>> documents, Findings findings) {
        if (documents.stream().flatMap(List::stream).anyMatch(m -> plain(m).equals(plain(quoted)))) {
            return;
        }
        documents.stream()
                .flatMap(d -> nearest(quoted, d).stream())
                .findFirst()
                .ifPresent(m -> findings.varning(
                        "citat-avviker",
                        quoted.plats(0, quoted.text().length()),
                        "Citatet är inte ordagrant. I %s lyder meningen «%s»."
                                .formatted(m.fil(), m.text().replaceFirst("[.!?]$", "")),
                        "Låt citatet och bilagan ha samma lydelse, ord för ord. Det är bilagan som gäller om"
                                + " styrelsen beslutar."));
    }

    private static Optional<Mening> nearest(Mening quoted, List<Mening> document) {
        return document.stream().filter(m -> alike(words(quoted), words(m))).findFirst();
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        var both = new HashSet<>(a);
        both.retainAll(b);
        return Math.min(a.size(), b.size()) >= WORDS && 100 * both.size() >= ALIKE * Math.max(a.size(), b.size());
    }

    private static Set<String> words(Mening m) {
        return new HashSet<>(Arrays.asList(plain(m).split(" ")));
    }

    private static String plain(Mening m) {
        return m.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d ]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
