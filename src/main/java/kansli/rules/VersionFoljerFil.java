package kansli.rules;

import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.source.Place;

/** A version of a governing document whose file is called after a year is of that year. */
final class VersionFoljerFil implements Rule {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().styrdokument().stream()
                .filter(s -> YEAR.matcher(s.path().stem()).matches())
                .forEach(s -> {
                    var years = Artal.i(s.version());
                    if (!years.isEmpty() && !years.contains(s.path().stem())) {
                        findings.varning(
                                "version-och-fil",
                                new Place(s.path(), "version"),
                                "Versionen är från %s, men filen heter %s."
                                        .formatted(years.getFirst(), s.path().name()),
                                "Rätta året, eller byt namn på filen.");
                    }
                });
    }
}
