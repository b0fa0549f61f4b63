package org.ringround.console.people;

import java.time.Duration;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.http.Response;
import org.ringround.membership.Memberships;
import org.ringround.membership.Standing;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;

/** The buttons on a person's page: duty, standing, phone and links of a volunteer. */
final class PersonButtons {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final ConsoleParts parts;
    private final Memberships memberships;

    PersonButtons(ConsoleParts parts, PeopleParts people) {
        this.parts = parts;
        this.memberships = people.memberships();
    }

    /** Of somebody who is active. */
    Optional<Response> duty(Visit visit) {
        return volunteer(visit)
                .filter(person -> person.volunteer() != null
                        && person.volunteer().standing() == Standing.ACTIVE
                        && person.volunteer().isConfirmed())
                .flatMap(person -> duty(visit, person.id()));
    }

    private Optional<Response> duty(Visit visit, long volunteer) {
        var duty = new Duty(visit.tx(), parts.rules().zone());
        String actor = "account " + visit.who().account();
        return switch (visit.entry().value("change")) {
            case "on" -> {
                duty.switchOn(volunteer, visit.now(), Channel.CONSOLE, actor);
                yield done(visit, volunteer, Act.ON_DUTY, "duty");
            }
            case "off" -> {
                duty.switchOff(volunteer, visit.now(), Channel.CONSOLE, actor);
                yield done(visit, volunteer, Act.OFF_DUTY, "duty");
            }
            case "pause" -> {
                duty.pause(volunteer, visit.now().plus(PAUSE), visit.now(), Channel.CONSOLE, actor);
                yield done(visit, volunteer, Act.PAUSED, "duty");
            }
            case "back" -> {
                duty.back(volunteer, visit.now(), Channel.CONSOLE, actor);
                yield done(visit, volunteer, Act.BACK, "duty");
            }
            default -> Optional.empty();
        };
    }

    /** Who waits is approved or declined; who is active leaves; who has left comes back. A repeat changes nothing. */
    Optional<Response> standing(Visit visit) {
        return volunteer(visit).map(Person::id).flatMap(id -> switch (visit.entry()
                .value("to")) {
            case "approve" ->
                answer(visit, id, memberships.approve(visit.tx(), id, visit.now()), Act.APPROVED, "approved");
            case "decline" ->
                answer(visit, id, memberships.decline(visit.tx(), id, visit.now()), Act.DECLINED, "declined");
            case "leave" -> answer(visit, id, memberships.leave(visit.tx(), id, visit.now()), Act.CHANGED, "gone");
            case "return" ->
                answer(visit, id, memberships.comeBack(visit.tx(), id, visit.now()), Act.CHANGED, "returned");
            default -> Optional.empty();
        });
    }

    /** The phone is theirs: a coordinator has spoken with them on it, or a code is texted to it. */
    Optional<Response> phone(Visit visit) {
        return volunteer(visit).map(Person::id).flatMap(id -> switch (visit.entry()
                .value("how")) {
            case "call" -> {
                memberships.proofs().heard(visit.tx(), id, visit.now());
                yield done(visit, id, Act.CHANGED, "confirmed");
            }
            case "text" ->
                memberships.proofs().ask(visit.tx(), id, visit.now())
                        ? done(visit, id, Act.TEXTED, "code")
                        : Optional.of(back(id, "no-text"));
            default -> Optional.empty();
        });
    }

    Optional<Response> links(Visit visit) {
        return volunteer(visit).map(Person::id).flatMap(id -> switch (visit.entry()
                .value("do")) {
            case "new" ->
                memberships.sendLink(visit.tx(), id, visit.now())
                        ? done(visit, id, Act.TEXTED, "link")
                        : Optional.of(back(id, "no-text"));
            case "end" -> {
                memberships.revokeLinks(visit.tx(), id, visit.now());
                yield done(visit, id, Act.ENDED_LINKS, "links-ended");
            }
            default -> Optional.empty();
        });
    }

    private static Optional<Person> volunteer(Visit visit) {
        return PersonPage.find(visit).filter(person -> person.volunteer() != null);
    }

    private Optional<Response> answer(Visit visit, long person, boolean changed, Act act, String told) {
        return changed ? done(visit, person, act, told) : Optional.of(back(person, "unchanged"));
    }

    private Optional<Response> done(Visit visit, long person, Act act, String told) {
        Audit.write(visit.tx(), visit.who(), act, person, null, visit.now());
        return Optional.of(back(person, told));
    }

    private Response back(long person, String told) {
        return Html.seeOther(parts.rules().root() + "/people/" + person + "?told=people." + told);
    }
}
