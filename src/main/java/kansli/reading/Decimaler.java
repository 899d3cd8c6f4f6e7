package kansli.reading;

import java.math.BigDecimal;

/** What is said of numbers that would lose their decimals without a word. */
final class Decimaler {

    static final String KOD = "decimaler-form";
    private static final int MOST = 4;

    private Decimaler() {}

    static boolean har(BigDecimal tal) {
        return tal.stripTrailingZeros().scale() > 0;
    }

    static String meddelande(BigDecimal tal) {
        return "%s visas utan decimaler, för tabellen säger inte hur många talen har."
                .formatted(tal.stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                        .replace('-', '−'));
    }

    static String rad(BigDecimal tal) {
        return "Lägg till en rad i tabellen: decimaler: %d. Ska talen avrundas, skriv decimaler: 0."
                .formatted(Math.min(MOST, tal.stripTrailingZeros().scale()));
    }
}
