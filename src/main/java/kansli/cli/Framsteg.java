package kansli.cli;

import java.io.PrintWriter;

/**
 * What is going on: a line that is wiped when it is over on a terminal, a plain line elsewhere. build-site.sh tells
 * which it is.
 */
final class Framsteg {

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("kansli.terminal");
    private int length;

    Framsteg(PrintWriter out) {
        this.out = out;
    }

    void says(String text) {
        if (terminal) {
            out.print(text);
            length = text.length();
        } else {
            out.println(text);
        }
        out.flush();
    }

    void done() {
        if (terminal) {
            out.print("\r" + " ".repeat(length) + "\r");
            out.flush();
        }
    }
}
