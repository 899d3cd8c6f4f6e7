package kansli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.source.Place;

/** Days in running text: the weekday fits the date, the day exists, and what is told until the end of a report's period is told until its last day. */
final class DatumIText implements Rule {

    private static final String MONTH = String.join("|", Svenska.MANADER);
    private static final Pattern DAY = Pattern.compile("(?iU)(?:(?<v>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?,?\\s(?:den\\s)?)?(?<![\\d-])(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<d>\\d{1,2})(?::?[ae])?\\s(?<m>" + MONTH + ")(?:\\s(?<y>\\d{4}))?)(?![\\d-])");
    private static final Pattern UNTIL = Pattern.compile("(?iU)\\b(?:till\\soch\\smed|t\\.?\\s?o\\.?\\s?m\\.?|tom|fram\\still|till|per|intill)\\s(?:den\\s)?$");
    private static final Pattern FROM = Pattern.compile("(?iU)\\b(?:från\\soch\\smed|fr\\.?\\s?o\\.?\\s?m\\.?|från)\\s(?:den\\s)?$");
    private static final Pattern ISO = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    private static final int NEAR = 2;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        underlag.utsagor().filter(Uppgiftstext.class::isInstance).forEach(u -> existing((Uppgiftstext) u, findings));
        underlag.meningar().forEach(m -> {
            var period = Tidsuttryck.rapportens(content, m.skrift());
            var day = DAY.matcher(m.text());
            while (day.find()) {
                if (m.skrivet(day.start(), day.end())) {
                    var year = day.group("iso") != null ? Optional.of(day.group("iso").substring(0, 4)) : Optional.ofNullable(day.group("y")).or(() -> own(m));
                    check(m, day.start(), day.end(), Optional.ofNullable(day.group("v")), day.group("iso"), day.group("d"), day.group("m"), year, period, findings);
                }
            }
        });
    }

    /** Headings, notes and other short texts have no day of their own: a date in them can only be one that there is. */
    private static void existing(Uppgiftstext text, Findings findings) {
        ISO.matcher(text.text()).results().filter(d -> text.eget(d.start(), d.end())).forEach(d -> {
            try {
                LocalDate.parse(d.group());
            } catch (DateTimeException e) {
                tellNoSuchDay(text.plats(d.start(), d.end()), d.group(), findings);
            }
        });
    }

    private static void tellNoSuchDay(Place place, String day, Findings findings) {
        findings.fel("datum-finns-inte", place, "%s finns inte.".formatted(day), "Rätta dagen eller månaden.");
    }

    /** A date without a year is in the year of its document. */
    private static Optional<String> own(Mening m) {
        var day = m.skrift().dag();
        return day.equals(LocalDate.EPOCH) ? Optional.empty() : Optional.of(String.valueOf(day.getYear()));
    }

    private static void check(Mening m, int start, int end, Optional<String> weekday, String iso, String d, String month, Optional<String> year, Optional<Period> period, Findings findings) {
        if (year.isEmpty()) {
            return;
        }
        int number = Integer.parseInt(iso != null ? iso.substring(8) : d);
        int of = iso != null ? Integer.parseInt(iso.substring(5, 7)) : Svenska.MANADER.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
        LocalDate day;
        try {
            day = LocalDate.of(Integer.parseInt(year.get()), of, number);
        } catch (DateTimeException e) {
            tellNoSuchDay(m.plats(start, end), iso != null ? iso : "Den " + d + " " + month.toLowerCase(Locale.ROOT) + " " + year.get(), findings);
            return;
        }
        var real = Svenska.medVeckodag(day).split(" ")[0];
        if (weekday.isPresent() && !weekday.get().equalsIgnoreCase(real)) {
            findings.fel("veckodag-stammer-inte", m.plats(start, end), "Den %s är en %s, inte en %s.".formatted(Svenska.dag(day), real, weekday.get().toLowerCase(Locale.ROOT)), "Rätta veckodagen eller dagen.");
        }
        var before = m.text().substring(0, start);
        period.ifPresent(p -> {
            p.till().filter(t -> UNTIL.matcher(before).find() && near(day, t)).ifPresent(t -> tell(m, start, end, "slutar", t, findings));
            p.fran().filter(f -> FROM.matcher(before).find() && near(day, f)).ifPresent(f -> tell(m, start, end, "börjar", f, findings));
        });
    }

    private static boolean near(LocalDate said, LocalDate real) {
        return !said.equals(real) && Math.abs(ChronoUnit.DAYS.between(said, real)) <= NEAR;
    }

    private static void tell(Mening m, int start, int end, String what, LocalDate day, Findings findings) {
        findings.varning("datum-vid-periodens-slut", m.plats(start, end), "Rapportens period %s den %s, men texten säger %s.".formatted(what, Svenska.dag(day), m.text().substring(start, end)),
                "Skriv den %s, eller rätta perioden i rapport.yaml.".formatted(Svenska.dag(day)));
    }
}
