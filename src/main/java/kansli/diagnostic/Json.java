package kansli.diagnostic;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as JSON, each on one line. */
public final class Json {

    private Json() {}

    /**
     * An object whose keys stand in the order of the map. Its values are whole numbers, decimal numbers, collections of
     * values, and what is written as text.
     */
    public static String object(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ":" + value(e.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case BigDecimal n -> n.toPlainString();
            case Integer n -> n.toString();
            case Collection<?> all -> all.stream().map(Json::value).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c));
            }
        });
        return quoted.append('"').toString();
    }
}
