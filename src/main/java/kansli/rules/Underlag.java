package kansli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.figures.Address;
import kansli.figures.Figures;
import kansli.figures.Table;
import kansli.figures.Tal;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Protokoll;
import kansli.model.Skrift;
import kansli.model.Text;
import kansli.rules.Mening.Stycke;

/**
 * What is reviewed: the content, its figures, and its running text as its readers meet it. Also what a text can be
 * expected to speak of: the figures and tables of its own document, those it fetches, and those of the papers it goes
 * out with.
 */
final class Underlag {

    /**
     * No one writes so long a block of text, and what looks for slips in it may take a time that grows with the square
     * of its length.
     */
    private static final int LONGEST = 4_000;

    private final Content content;
    private final Figures figures;
    private final Optional<LocalDate> today;
    private final List<Stycke> stycken;
    private final List<Stycke> langa;
    private final List<Mening> meningar;
    private final List<Avsnitt> avsnitt;
    private final List<Rutnat> rutnat;
    private final Sagda numbers;
    private final List<String> insatser;
    private final Map<Mening, List<Sagt>> sagda = new IdentityHashMap<>();
    private final Map<Mening, List<Sagt>> ocksaMatt = new IdentityHashMap<>();
    private final Map<Address, Figur> all = new TreeMap<>();
    private final Map<String, List<Figur>> known = new HashMap<>();
    private final Map<String, List<Talrader>> tables = new HashMap<>();
    private final Map<String, Set<String>> years = new HashMap<>();

    Underlag(Content content, Figures figures, Optional<LocalDate> today) {
        this.content = content;
        this.figures = figures;
        this.today = today;
        this.numbers = new Sagda(content.regler());
        var blocks = Prosa.av(content, figures)
                .collect(Collectors.partitioningBy(s -> s.text().length() <= LONGEST));
        this.stycken = blocks.get(true);
        this.langa = blocks.get(false);
        this.meningar = stycken.stream().flatMap(s -> s.meningar().stream()).toList();
        this.avsnitt = Avsnitt.av(meningar);
        this.rutnat = Stream.concat(
                        figures.hela().stream().map(Rutnat::av),
                        Prosa.tabeller(content, figures).map(Texttabell::rutnat))
                .toList();
        this.insatser = content.insatser().stream()
                .flatMap(i -> Stream.concat(Stream.of(i.namn(), i.kortnamn()), i.ort().stream()))
                .distinct()
                .toList();
        figures.tables().values().forEach(this::add);
        content.insatser().forEach(this::add);
        figures.alla()
                .forEach(t -> all.putIfAbsent(
                        t.address(), new Figur(t, "", t.address().value().endsWith(".belopp") ? "belopp" : "", "")));
    }

    Content content() {
        return content;
    }

    Figures figures() {
        return figures;
    }

    /** The day that it is; empty when nobody has said, and then nothing is late. */
    Optional<LocalDate> today() {
        return today;
    }

    /** All blocks of running text but those that are too long to be read. */
    Stream<Stycke> stycken() {
        return stycken.stream();
    }

    /** The blocks that are too long to be read. */
    List<Stycke> langa() {
        return langa;
    }

    /** All sentences. */
    Stream<Mening> meningar() {
        return meningar.stream();
    }

    /** The numbers that a sentence says, each sentence read once. */
    List<Sagt> sagda(Mening mening) {
        return sagda.computeIfAbsent(mening, numbers::i);
    }

    /** Those that measure something too, and those from which and to which something went. */
    List<Sagt> ocksaMatt(Mening mening) {
        return ocksaMatt.computeIfAbsent(mening, numbers::ocksaMatt);
    }

    Stream<Avsnitt> avsnitt() {
        return avsnitt.stream();
    }

    /** Blocks of text and how many items the list, or rows the table, just below has. */
    Stream<Prosa.Foljd> foljder() {
        return Prosa.foljder(content, figures).filter(f -> f.stycke().text().length() <= LONGEST);
    }

    /** All tables that are whole, with those that are typed in running text. */
    List<Rutnat> rutnat() {
        return rutnat;
    }

    /** The words of a text in minutes, with what they fetch written out. */
    String ord(Protokoll protokoll, Text text) {
        var home = figures.hem(text, protokoll.namn().value());
        return Prosa.ord(new Skrift(home, protokoll.path(), protokoll.dag(), false, List.of(text)), figures);
    }

    /** Everything that the content says in words, block by block. */
    Stream<Utsaga> utsagor() {
        return Stream.concat(
                stycken().map(Stycke::hela),
                Uppgiftstext.av(content).filter(t -> t.text().length() <= LONGEST));
    }

    private void add(Table table) {
        var t = table.tabell();
        t.talrader()
                .forEach(r -> t.kolumner()
                        .forEach(k -> figures.tal(table.address(r, k))
                                .ifPresent(f -> all.put(
                                        f.address(),
                                        new Figur(
                                                f,
                                                t.titel(),
                                                r.rubrik(),
                                                k.over().map(o -> o + ", ").orElse("") + k.rubrik())))));
    }

    private void add(Insats insats) {
        insats.redovisning()
                .forEach((period, facts) -> facts.forEach((name, fact) -> figures.tal(
                                new Address(insats.path() + "." + period + "." + name))
                        .ifPresent(f -> all.put(
                                f.address(), new Figur(f, "", insats.namnOchOrt(), fact.namn() + " " + period)))));
    }

    List<Figur> figurer(Skrift skrift) {
        return known.computeIfAbsent(skrift.dokument(), d -> {
            var folders = folders(d);
            return all.values().stream()
                    .filter(f -> folders.stream().anyMatch(folder -> belongs(f.tal(), folder)))
                    .toList();
        });
    }

    /** The tables that the text's document has, or shows from elsewhere. */
    List<Talrader> talrader(Skrift skrift) {
        return tables.computeIfAbsent(skrift.dokument(), d -> {
            var names = figurer(skrift).stream()
                    .map(f -> f.tal().address().agare())
                    .collect(Collectors.toCollection(TreeSet::new));
            return figures.hela().stream()
                    .filter(t -> names.contains(t.tabell().adress()))
                    .map(Talrader::new)
                    .toList();
        });
    }

    /** Whether a figure stands in the document itself, and not in one that goes out with it. */
    boolean arEgen(Figur figure, Skrift skrift) {
        return figure.tal().address().value().startsWith(skrift.dokument() + "/");
    }

    /** The years that the document's figures and its own day are about. */
    Set<String> ar(Skrift skrift) {
        return years.computeIfAbsent(skrift.dokument() + " " + skrift.dag().getYear(), d -> allYears(skrift));
    }

    /** Whether a sentence names no other years than those. */
    boolean omSinaAr(Mening m) {
        return ar(m.skrift()).containsAll(Artal.i(m.text()));
    }

    /** Whether a sentence names an insats, or the place of one, and so a part of what the document is about. */
    boolean omEnInsats(Mening m) {
        return insatser.stream().anyMatch(m.text()::contains);
    }

    private Set<String> allYears(Skrift skrift) {
        var years = new TreeSet<String>();
        Stream.concat(
                        Stream.of(
                                String.valueOf(skrift.dag().getYear()),
                                String.valueOf(skrift.dag().getYear() - 1),
                                skrift.dokument()),
                        figurer(skrift).stream()
                                .map(f -> f.tabell() + " " + f.kolumn() + " "
                                        + f.tal().address().value()))
                .forEach(words -> years.addAll(Artal.i(words)));
        return years;
    }

    private boolean belongs(Tal figure, String folder) {
        var address = figure.address().value();
        return address.startsWith(folder + "/")
                || address.startsWith(folder + ".")
                || figures.anvandning(figure).stream().anyMatch(f -> f.isUnder(folder));
    }

    /** A matter goes out with the whole package of its meeting. */
    private Collection<String> folders(String document) {
        if (!document.startsWith("sammantraden/")) {
            return List.of(
                    document.startsWith("insatser/")
                            ? String.join("/", List.of(document.split("/")).subList(0, 2))
                            : document);
        }
        var meeting = String.join("/", List.of(document.split("/")).subList(0, 2));
        var folders = new ArrayList<>(List.of(meeting));
        content.sammantraden().stream()
                .filter(s -> s.path().value().equals(meeting))
                .flatMap(s -> s.skrivna())
                .flatMap(a -> a.bilagor().stream())
                .filter(Papper.class::isInstance)
                .forEach(b -> folders.add(((Papper) b).kalla().path().value().replaceAll("/slutrapport$", "")));
        return folders;
    }
}
