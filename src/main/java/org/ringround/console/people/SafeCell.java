package org.ringround.console.people;

/** What a spreadsheet would take for a formula is written so that it is shown instead. */
final class SafeCell {

    private static final String FORMULA = "=+-@\t\r\n|%";

    private SafeCell() {}

    static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
