package kansli.reading;

import java.util.Optional;
import kansli.diagnostic.Severity;
import kansli.model.Svenska;
import kansli.source.ContentPath;
import kansli.source.Grid;
import kansli.source.Place;
import kansli.source.Span;
import kansli.source.YamlNode.Scalar;

/**
 * A spreadsheet that a table takes rows from, and how to tell of what stands in it: in a file of text at the very
 * place, in a workbook at the line that refers to it, with the cell in words.
 *
 * @param semikolon whether semicolons part its cells, so that a comma can only stand before decimals
 * @param blad the sheet, in a workbook
 * @param post what refers to it, by a name
 */
record Kalkylark(Grid grid, boolean semikolon, ContentPath file, Optional<String> blad, Uppgifter post, Scalar namn) {

    /** Somewhere in it. */
    record Stalle(Optional<Span> span, String ord) {}

    static final Stalle NAGONSTANS = new Stalle(Optional.empty(), "");

    Stalle cell(Grid.Row row, int column) {
        return new Stalle(row.cell(column).span().or(() -> row.cells().getLast().span()), cell(row.number(), column));
    }

    /** Where a character stands that is in no cell's words. */
    Stalle sign(Grid.Sign sign) {
        return new Stalle(Optional.empty(), cell(sign.row(), sign.column()));
    }

    private static String cell(int row, int column) {
        return ", rad %d, kolumn %s".formatted(row, Grid.letters(column));
    }

    Stalle rad(Grid.Row row) {
        return new Stalle(
                row.cells().stream().filter(c -> !c.empty()).findFirst().flatMap(Grid.Cell::span),
                ", rad " + row.number());
    }

    /** A fault by which numbers are lost, so that nothing is told that only follows from it. */
    void fel(String code, Stalle at, String message, String hint) {
        tell(Severity.FEL, code, at, message, hint);
        DataReader.lost(post);
    }

    /** A fault by which no number is lost. */
    void utanForlust(String code, Stalle at, String message, String hint) {
        tell(Severity.FEL, code, at, message, hint);
    }

    void varning(String code, Stalle at, String message, String hint) {
        tell(Severity.VARNING, code, at, message, hint);
    }

    void upplysning(String code, Stalle at, String message, String hint) {
        tell(Severity.UPPLYSNING, code, at, message, hint);
    }

    private void tell(Severity severity, String code, Stalle at, String message, String hint) {
        if (blad.isEmpty()) {
            post.findings().add(severity, code, Place.of(file), at.span(), message, hint);
        } else {
            post.findings()
                    .add(
                            severity,
                            code,
                            post.place("data"),
                            Optional.of(namn.span()),
                            "I %s, bladet «%s»%s: %s"
                                    .formatted(file.name(), blad.get(), at.ord(), Svenska.inne(message)),
                            hint);
        }
    }
}
