package org.ringround;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ringround.console.ConsoleParts;
import org.ringround.console.practice.PracticeDoors;
import org.ringround.console.practice.PracticeParts;
import org.ringround.http.Route;

/** The pages of the practice phone: none where phones are real. */
final class PracticePages {

    private PracticePages() {}

    /** Where people rehearse, in one line for the terminal. */
    static String invitation(String publicUrl) {
        return "practice phones: once signed in, at " + publicUrl + PracticeDoors.PAGE;
    }

    static List<Route> routes(Desks.Needs needs, ConsoleParts shell, Supplier<String> publicUrl) {
        var account = needs.rules().account();
        return Optional.ofNullable(needs.options().practice())
                .map(network -> new PracticeParts(shell, network, account.central(), account.text(), publicUrl))
                .map(parts -> new PracticeDoors(parts).routes())
                .orElse(List.of());
    }
}
