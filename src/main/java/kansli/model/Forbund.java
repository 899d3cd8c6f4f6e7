package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.source.ContentPath;

/**
 * The förbund itself.
 *
 * @param brevhuvud the name as it is broken into lines beside the logotype
 * @param notis a sentence that stands in every foot, for instance that running text is not the original's
 * @param accent the colour that all others follow from, as {@code #RRGGBB}
 * @param uppgifter what a reader sees of each thing that insatser account for, by the name in addresses
 * @param villkor standing conditions of decisions, by the short name that an ärende uses
 * @param forvaras where minutes are kept, when it is elsewhere than at its address
 * @param mottagare the addresses of those whom decisions are sent to, by name
 * @param insyn who may see anything at all: a person who is to be kept from the public has a name everywhere
 */
public record Forbund(
        ContentPath path,
        String namn,
        List<String> brevhuvud,
        String organisationsnummer,
        String adress,
        String epost,
        Optional<String> webb,
        Optional<String> notis,
        Optional<String> accent,
        Optional<ContentPath> logotyp,
        List<String> medlemmar,
        List<Organ> organ,
        List<Anstalld> kansli,
        Map<String, String> villkor,
        List<Insatstyp> insatstyper,
        List<Nyckeltal> nyckeltal,
        Map<String, String> uppgifter,
        Optional<String> forvaras,
        Map<String, List<String>> mottagare,
        Insyn insyn) {

    public Forbund utanLogotyp() {
        return new Forbund(
                path,
                namn,
                brevhuvud,
                organisationsnummer,
                adress,
                epost,
                webb,
                notis,
                accent,
                Optional.empty(),
                medlemmar,
                organ,
                kansli,
                villkor,
                insatstyper,
                nyckeltal,
                uppgifter,
                forvaras,
                mottagare,
                insyn);
    }

    public Optional<Organ> organ(String id) {
        return organ.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    public List<Anstalld> kansli(LocalDate dag) {
        return kansli.stream().filter(a -> a.period().omfattar(dag)).toList();
    }

    /** Everyone who works at the kansli or sits in an organ, some day. */
    public Set<String> personer() {
        return personer(kansli, Organ::platser);
    }

    /** Those who do on a day. */
    public Set<String> personer(LocalDate dag) {
        return personer(kansli(dag), o -> o.platser(dag));
    }

    private Set<String> personer(List<Anstalld> anstallda, Function<Organ, List<Plats>> platser) {
        return Stream.concat(
                        anstallda.stream().map(Anstalld::namn),
                        organ.stream().map(platser).flatMap(List::stream).flatMap(Plats::personer))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether someone is in the register, or at the kansli by name or role. */
    public boolean arMottagare(String namn) {
        return mottagare.containsKey(namn)
                || kansli.stream()
                        .anyMatch(a -> a.namn().equals(namn) || a.roll().equalsIgnoreCase(namn));
    }

    /** Where a decision is sent: to someone in the register, or at the kansli by name or role. */
    public List<String> epostTill(String namn) {
        return mottagare.containsKey(namn)
                ? mottagare.get(namn)
                : kansli.stream()
                        .filter(a -> a.namn().equals(namn) || a.roll().equalsIgnoreCase(namn))
                        .flatMap(a -> a.epost().stream())
                        .toList();
    }

    public Optional<Anstalld> anstalld(String namn) {
        return kansli.stream().filter(a -> a.namn().equals(namn)).findFirst();
    }
}
