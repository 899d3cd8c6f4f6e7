package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The officer's report in a matter.
 *
 * @param slag the kind that stands above the title, {@code Ansökan}
 * @param behandlas when which organ deals with it, in order
 * @param belopp the amount that the matter is about, written here once and referred to as {@code ${tal("belopp")}}
 * @param undertecknare name and role of the one who signs
 */
public record Tjansteskrivelse(
        Optional<LocalDate> datum,
        Optional<String> dnr,
        Optional<String> slag,
        List<Behandling> behandlas,
        Optional<Belopp> belopp,
        Optional<Forslag> forslag,
        Text text,
        Optional<Undertecknare> undertecknare) {

    public record Behandling(String organ, LocalDate dag) {}

    public record Undertecknare(String namn, String roll) {}
}
