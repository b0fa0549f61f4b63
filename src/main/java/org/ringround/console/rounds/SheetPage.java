package org.ringround.console.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;

/** The sheet of a day's round in the browser, to be printed: that of tomorrow, unless the address says another day. */
final class SheetPage {

    private final RoundSheet sheet;

    SheetPage(RoundSheet sheet) {
        this.sheet = sheet;
    }

    Optional<Response> show(Visit visit) {
        LocalDate day = TodayPage.day(visit, sheet.today(visit.now()).plusDays(1));
        SheetView view = sheet.view(visit.tx(), visit.scope(), day, visit.now());
        List<Long> people = view.turns().stream().map(turn -> turn.who().id()).toList();
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, visit.now());
        String look = visit.frame().root() + RoundSheet.LOOK.path();
        return Optional.of(Html.page(200, new StaticTemplates().roundsSheet(view, null, look)));
    }
}
