package org.ringround.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Where the demo is told: lines of at most 100 columns, coloured where somebody looks. */
public final class Terminal {

    /** What a word is about. */
    enum Ink {
        PLAIN(""),
        TITLE("1"),
        CALLER("36"),
        VOLUNTEER("32"),
        QUIET("2"),
        GOOD("1;32"),
        BAD("1;31");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    private static final int COLUMNS = 100;
    private static final String PROMPT = "> ";

    private final PrintWriter out;
    private final boolean colours;
    private boolean prompting;

    /** @param colours false: plain text, as for a file */
    public Terminal(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A line, or several where it is long. */
    public void line(String text) {
        wrapped(text, COLUMNS).forEach(this::print);
    }

    void line(Ink ink, String text) {
        wrapped(text, COLUMNS).forEach(part -> print(painted(ink, part)));
    }

    /** Two columns: who, and what; the second is wrapped below itself. */
    void line(Ink ink, String who, int width, String what) {
        List<String> parts = wrapped(what, COLUMNS - width);
        for (int i = 0; i < parts.size(); i++) {
            String first = i == 0 ? who : "";
            print(painted(ink, first) + " ".repeat(Math.max(1, width - first.length())) + parts.get(i));
        }
    }

    /** Asks for the next command, where somebody looks; what is told meanwhile goes above it. */
    synchronized void prompt() {
        prompting = true;
        if (colours) {
            out.print(PROMPT);
            out.flush();
        }
    }

    /** The answer has come. */
    synchronized void prompted() {
        prompting = false;
    }

    private synchronized void print(String line) {
        boolean above = prompting && colours;
        out.print(above ? "\r\u001b[K" + line + "\n" + PROMPT : line + "\n");
        out.flush();
    }

    private String painted(Ink ink, String text) {
        return colours && !ink.code.isEmpty() && !text.isEmpty()
                ? "\u001b[" + ink.code + "m" + text + "\u001b[0m"
                : text;
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            // What is longer than a line, with no space in it, is an address: better cut than lost.
            int cut = space > 0 ? space : width;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
