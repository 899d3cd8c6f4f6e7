package kansli.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The codes of all messages, as they stand in the source: each is one argument of a call that tells of something. */
final class Koder {

    private static final Path SOURCE = Path.of("src/main/java/kansli");

    /** Which argument of which method is a code. */
    private static final Map<String, Integer> CALLS = Map.of(
            "fel",
            0,
            "varning",
            0,
            "upplysning",
            0,
            "fast",
            0,
            "add",
            1,
            "tell",
            1,
            "tolkad",
            2,
            "forlorad",
            2,
            "kraver",
            1,
            "Diagnostic",
            1);

    private static final Pattern CALL = Pattern.compile("\\b(" + String.join("|", CALLS.keySet()) + ")\\(");
    private static final Pattern CODE = Pattern.compile("\\s*\"([a-z]+(?:-[a-z]+)*)\"\\s*");

    /** Where the text of a file is judged, a code stands for a kind of fault. */
    private static final Pattern KIND = Pattern.compile("case [A-Z_0-9]+ -> \"([a-z]+(?:-[a-z]+)*)\";");

    private Koder() {}

    static SortedSet<String> all() {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(SOURCE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var call = CALL.matcher(source);
                while (call.find()) {
                    var arguments = arguments(source, call.end());
                    int index = CALLS.get(call.group(1));
                    if (index + 2 < arguments.size()
                            || index + 2 == arguments.size() && call.group(1).equals("add")) {
                        var code = CODE.matcher(arguments.get(index));
                        if (code.matches()) {
                            codes.add(code.group(1));
                        }
                    }
                }
                if (file.endsWith("reading/Filer.java")) {
                    KIND.matcher(source).results().forEach(m -> codes.add(m.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    /** The arguments of a call, from behind its parenthesis. */
    private static List<String> arguments(String source, int from) {
        var arguments = new ArrayList<String>();
        var argument = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}' || c == ']')) {
                if (--depth < 0) {
                    break;
                }
            } else if (!quoted && depth == 0 && c == ',') {
                arguments.add(argument.toString());
                argument.setLength(0);
                continue;
            }
            argument.append(c);
        }
        arguments.add(argument.toString());
        return arguments;
    }
}
