package kansli.source;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kansli.source.SourceText.Fault;
import kansli.source.SourceText.Kind;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What the YAML parser complains of, in words that help someone who has never heard of YAML.
 *
 * @param sign words of the parser by which the complaint is known
 * @param atBeginning whether the fault lies where the thing began and not where the parser gave up
 */
record YamlFault(String sign, boolean atBeginning, String message, String cure) {

    private static final List<YamlFault> KNOWN = List.of(
            new YamlFault(
                    "mapping values are not allowed",
                    false,
                    "Här står ett kolon till på samma rad.",
                    "Sätt hela värdet inom citattecken, eller flytta det efter kolonet till en egen, indragen rad."),
            new YamlFault("\\t", false, "Här står en tabb.", "Dra in raden med mellanslag i stället."),
            new YamlFault(
                    "could not find expected ':'",
                    true,
                    "Raden har inget kolon, eller så är den inte indragen som den förra.",
                    "Skriv nyckel, kolon, mellanslag och värde: plats: Kommunhuset. Fortsätter värdet från raden"
                            + " ovanför, dra in raden mer."),
            new YamlFault(
                    "expected <block end>",
                    false,
                    "Raden är inte indragen som raderna omkring den.",
                    "Låt uppgifter som hör ihop börja i samma kolumn."),
            new YamlFault(
                    "found unexpected end of stream",
                    true,
                    "Ett citattecken öppnas men stängs aldrig.",
                    "Sätt ett citattecken där värdet slutar."),
            new YamlFault(
                    "found unexpected document separator",
                    true,
                    "Ett citattecken öppnas men stängs aldrig.",
                    "Sätt ett citattecken där värdet slutar."),
            new YamlFault(
                    "expected ',' or",
                    true,
                    "En lista eller grupp inom klamrar är inte avslutad, eller saknar ett komma.",
                    "Skriv [ett, två] med komma emellan och avsluta med klammer. Börjar en vanlig text med [ eller {,"
                            + " sätt den inom citattecken."),
            new YamlFault(
                    "sequence entries are not allowed",
                    false,
                    "En punkt i en lista kan inte börja här.",
                    "Sätt strecket på en egen rad under nyckeln."),
            new YamlFault(
                    "found unknown escape character",
                    false,
                    "Efter ett omvänt snedstreck inom dubbla citattecken väntas ett särskilt tecken.",
                    "Använd enkla citattecken i stället, eller skriv två omvända snedstreck."),
            new YamlFault(
                    "that cannot start any token",
                    false,
                    "Ett värde kan inte börja med det här tecknet.",
                    "Sätt värdet inom citattecken."),
            new YamlFault(
                    "block sequence entries are not allowed",
                    false,
                    "En punkt i en lista kan inte börja här.",
                    "Sätt strecket på en egen rad under nyckeln."),
            new YamlFault(
                    "special characters are not allowed",
                    false,
                    "Här står ett tecken som inte får finnas i en textfil.",
                    "Ta bort tecknet."));

    private static final YamlFault UNKNOWN = new YamlFault(
            "",
            false,
            "Raden går inte att förstå.",
            "Jämför med raderna omkring: nyckel, kolon, mellanslag, värde. Innehåller värdet särskilda tecken, sätt"
                    + " det inom citattecken.");

    static Fault of(MarkedYAMLException e, Function<Mark, Span> word) {
        var problem = Objects.requireNonNullElse(e.getProblem(), "");
        var known =
                KNOWN.stream().filter(k -> problem.contains(k.sign)).findFirst().orElse(UNKNOWN);
        return new Fault(Kind.YAML, word.apply(mark(e, known)), known.message, known.cure);
    }

    /** What is never closed is found where the file ends; the author wants to see where it opens. */
    private static Mark mark(MarkedYAMLException e, YamlFault known) {
        var first = known.atBeginning ? e.getContextMark() : e.getProblemMark();
        return first != null ? first : e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    }
}
