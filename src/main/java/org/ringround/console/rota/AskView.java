package org.ringround.console.rota;

import java.util.List;
import org.ringround.console.Frame;

/**
 * What is about to be sent, before it is.
 *
 * @param who the next three; empty: there is nobody left to be asked
 * @param back to the shift
 */
public record AskView(
        Frame frame, long number, String when, List<ShiftView.Row> who, List<Sample> samples, String back) {

    /**
     * The text as some of them read it.
     *
     * @param count how many of them
     * @param parts of which each consists, as networks count and charge
     */
    public record Sample(String language, String code, String text, int count, int parts) {}

    public int segments() {
        return samples.stream()
                .mapToInt(sample -> sample.count() * sample.parts())
                .sum();
    }

    public String path() {
        return ShiftPage.path(number) + "/ask";
    }
}
