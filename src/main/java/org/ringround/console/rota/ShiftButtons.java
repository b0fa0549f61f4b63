package org.ringround.console.rota;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.rota.Covering;
import org.ringround.rota.OpenShift;

/** What is done about an open shift. */
final class ShiftButtons {

    private final RotaParts parts;

    ShiftButtons(RotaParts parts) {
        this.parts = parts;
    }

    /** Somebody covers it, unless another was first by text. */
    Optional<Response> fill(Visit visit) {
        Optional<Member> chosen =
                member(visit, visit.request().field("volunteer").orElse(""));
        return ShiftPage.find(parts, visit).flatMap(shift -> chosen.map(member -> fill(visit, shift, member)));
    }

    private Response fill(Visit visit, OpenShift shift, Member member) {
        Covering covering = parts.desk().fill(visit.tx(), shift.number(), member.id(), RotaParts.change(visit));
        if (covering instanceof Covering.Won) {
            Audit.write(visit.tx(), visit.who(), Act.ASSIGNED, member.id(), null, visit.now());
            wrote(visit, Act.CHANGED, shift);
        }
        return told(visit, shift, word(covering));
    }

    private static String word(Covering covering) {
        if (covering instanceof Covering.Won || covering instanceof Covering.Yours) {
            return "filled";
        }
        if (covering instanceof Covering.Taken) {
            return "taken";
        }
        return covering instanceof Covering.OnRotaAlready ? "already" : "cannot";
    }

    /** Those three who stood on the page before; whoever has been asked meanwhile is not asked again. */
    Optional<Response> ask(Visit visit) {
        return ShiftPage.find(parts, visit).map(shift -> {
            Set<Long> seen =
                    RotaParts.store(visit).listMembers(ShiftPage.chosen(visit)).keySet();
            List<Long> asked = parts.desk().ask(visit.tx(), shift.number(), seen, visit.now());
            Audit.writeEach(visit.tx(), visit.who(), Act.TEXTED, asked, visit.now());
            return told(visit, shift, asked.isEmpty() ? "nobody-asked" : "asked");
        });
    }

    Optional<Response> withdraw(Visit visit) {
        return ShiftPage.find(parts, visit).map(shift -> {
            if (!parts.desk().withdraw(visit.tx(), shift.number(), RotaParts.change(visit))) {
                return told(visit, shift, "taken");
            }
            wrote(visit, Act.CLOSED, shift);
            return Html.seeOther(visit.frame().root() + Filter.PATH + "?told=rota.withdrawn");
        });
    }

    private static Optional<Member> member(Visit visit, String id) {
        return id.matches("\\d{1,18}") ? RotaParts.store(visit).findMember(Long.parseLong(id)) : Optional.empty();
    }

    private static void wrote(Visit visit, Act what, OpenShift shift) {
        Audit.write(visit.tx(), visit.who(), what, new Thing(Thing.Kind.SHIFT, shift.number()), visit.now());
    }

    private static Response told(Visit visit, OpenShift shift, String word) {
        return Html.seeOther(visit.frame().root() + ShiftPage.path(shift.number()) + "?told=rota." + word);
    }
}
