package kansli.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kansli.model.Tabell;

/**
 * A table with every number in it, typed or computed.
 *
 * @param rows in the order of the file, group headings among them
 */
public record Table(Tabell tabell, List<Row> rows) {

    public sealed interface Row {}

    public record Heading(String rubrik) implements Row {}

    /** @param celler a number for each column; empty where there is none */
    public record Numbers(String rubrik, Tabell.Slag slag, List<Optional<BigDecimal>> celler) implements Row {

        /** The numbers as they are set: {@code 1 973}, and a dash for none. */
        public List<String> texter(int decimals) {
            return celler.stream().map(c -> c.map(v -> Siffror.text(v, decimals)).orElse("–")).toList();
        }
    }
}
