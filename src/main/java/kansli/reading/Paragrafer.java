package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Narvaro.Spann;

/**
 * Which paragraphs a line is about, as minutes say it: {@code §§ 12–13}, {@code fr.o.m. § 20}, {@code ej § 3}. What is
 * open ends where the minutes do.
 *
 * @param med those that are named; all of them when only others are left out
 * @param utom those that are left out
 */
record Paragrafer(List<Spann> med, List<Spann> utom) {

    private static final String FRAN = "fr\\.?\\s?o\\.?\\s?m\\.?|från\\s+och\\s+med\\b|från\\b";
    private static final String TILL = "t\\.?\\s?o\\.?\\s?m\\.?|till\\s+och\\s+med\\b|till\\b";
    private static final String EJ = "(?:ej|inte|utom|förutom|utan)\\b";
    private static final String FYLLNAD = "(?:vid|under|i|på|endast|bara)\\b";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern SLUT = Pattern.compile(
            "(?:^|[,;(\\s]+|(?=§))((?:(?:" + FRAN + "|" + TILL + "|" + EJ + "|" + FYLLNAD + ")\\s*)*§{1,2}\\s*\\d.*)$",
            FLAGS);
    private static final Pattern TECKEN = Pattern.compile(
            "\\G\\s*(?:(?<F>" + FRAN + ")|(?<T>" + TILL + "|[-–—])|(?<E>" + EJ + ")|(?<N>\\d{1,4}\\b)"
                    + "|(?<S>[,;]\\s*(?:och|samt)\\b|[,;&]|(?:och|samt)\\b)|" + FYLLNAD + "|§{1,2})",
            FLAGS);
    private static final Pattern DEL = Pattern.compile("FNTN|FN|TN|NTN|N");
    private static final Pattern HELT = Pattern.compile("E?(?:FNTN|FN|TN|NTN|N)(?:(?:SE?|E)(?:FNTN|FN|TN|NTN|N))*");

    /**
     * A line, parted.
     *
     * @param fore what stands before the paragraphs
     * @param slut the words about them; empty when there are none
     */
    record Rad(String fore, String slut) {

        static Rad av(String line) {
            var end = SLUT.matcher(line);
            return end.find() ? new Rad(line.substring(0, end.start()), end.group(1)) : new Rad(line, "");
        }
    }

    /** Empty when the words are no paragraphs, or count backwards. */
    static Optional<Paragrafer> av(String words) {
        var text = words.strip().replaceFirst("\\)?\\.?$", "");
        var signs = new StringBuilder();
        var numbers = new ArrayList<Integer>();
        var next = TECKEN.matcher(text);
        int end = 0;
        while (next.find()) {
            end = next.end();
            Stream.of("F", "T", "E", "N", "S")
                    .filter(name -> next.group(name) != null)
                    .forEach(signs::append);
            Optional.ofNullable(next.group("N")).map(Integer::valueOf).ifPresent(numbers::add);
        }
        if (!text.substring(end).isBlank() || !HELT.matcher(signs).matches()) {
            return Optional.empty();
        }
        return Optional.of(delar(signs.toString(), numbers))
                .filter(p -> Stream.concat(p.med.stream(), p.utom.stream()).allMatch(s -> s.fran() <= s.till()));
    }

    private static Paragrafer delar(String signs, List<Integer> numbers) {
        var med = new ArrayList<Spann>();
        var utom = new ArrayList<Spann>();
        int leftOut = signs.indexOf('E');
        int at = 0;
        var part = DEL.matcher(signs);
        while (part.find()) {
            int first = numbers.get(at++);
            var span = switch (part.group()) {
                case "FN" -> new Spann(first, Spann.SLUTET);
                case "TN" -> new Spann(Spann.BORJAN, first);
                case "N" -> new Spann(first, first);
                default -> new Spann(first, numbers.get(at++));
            };
            (leftOut >= 0 && part.start() > leftOut ? utom : med).add(span);
        }
        return new Paragrafer(List.copyOf(med), List.copyOf(utom));
    }

    /** Those of the minutes that it is about. */
    List<Spann> inom(Spann moment) {
        return Spann.av(IntStream.rangeClosed(moment.fran(), moment.till())
                .filter(n -> med.isEmpty() || med.stream().anyMatch(s -> s.omfattar(n)))
                .filter(n -> utom.stream().noneMatch(s -> s.omfattar(n)))
                .boxed()
                .toList());
    }

    /** The first number written that the minutes do not have. */
    Optional<Integer> utanfor(Spann moment) {
        return Stream.concat(med.stream(), utom.stream())
                .flatMap(s -> Stream.of(s.fran(), s.till()))
                .filter(n -> n != Spann.BORJAN && n != Spann.SLUTET && !moment.omfattar(n))
                .findFirst();
    }
}
