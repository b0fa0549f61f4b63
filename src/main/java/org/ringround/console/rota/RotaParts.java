package org.ringround.console.rota;

import java.time.ZoneId;
import org.ringround.account.Feeds;
import org.ringround.account.Visitor;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.Visit;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.Day;
import org.ringround.rota.OpenShifts;
import org.ringround.rota.Rota;
import org.ringround.rota.Span;
import org.ringround.text.ShiftDesk;

/** What the pages of the rota are made of. */
public record RotaParts(ConsoleParts shell, ShiftDesk desk, Feeds feeds) {

    ConsoleRules rules() {
        return shell.rules();
    }

    ZoneId zone() {
        return rules().zone();
    }

    /** Somebody should be there while residents may be rung: nothing else says which hours a group wants to cover. */
    Span hours(Day day) {
        return day.hours(rules().page().callingFrom(), rules().page().callingTo());
    }

    Rota rota(Visit visit) {
        return new Rota(visit.tx(), zone());
    }

    OpenShifts shifts(Visit visit) {
        return new OpenShifts(visit.tx(), zone());
    }

    static RotaStore store(Visit visit) {
        return new RotaStore(visit.tx(), visit.scope());
    }

    static Change change(Visit visit) {
        Visitor who = visit.who();
        return new Change(visit.now(), Channel.CONSOLE, "account " + who.account());
    }
}
