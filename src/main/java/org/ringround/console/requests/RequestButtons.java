package org.ringround.console.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.SoundAnswer;
import org.ringround.console.Visit;
import org.ringround.desk.Done;
import org.ringround.desk.Hand;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Volunteer;
import org.ringround.request.Ending;
import org.ringround.request.MessageStore;
import org.ringround.request.Outcome;
import org.ringround.words.RequestsLabel;
import org.ringround.words.ShellLabel;

/** What the buttons on the page of a request do. What could not be done is told on the same page, with nothing typed lost. */
final class RequestButtons {

    private static final Map<String, Ending> ENDINGS =
            Arrays.stream(Ending.values()).collect(Collectors.toUnmodifiableMap(Ending::word, Function.identity()));

    private static final Map<String, Outcome> OUTCOMES =
            Arrays.stream(Outcome.values()).collect(Collectors.toUnmodifiableMap(Outcome::word, Function.identity()));

    private final RequestParts parts;
    private final RequestPage page;

    RequestButtons(RequestParts parts, RequestPage page) {
        this.parts = parts;
        this.page = page;
    }

    /** One request, and what was typed into one of its forms. */
    private record Form(Visit visit, RequestFacts facts, Entry entry) {

        Hand hand() {
            Long seen = visit.request()
                    .field("seen")
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .orElse(null);
            return new Hand(facts.reference(), seen, actor(visit), visit.now());
        }

        <T> Optional<T> chosen(String field, Map<String, T> choices) {
            Optional<T> chosen = entry.choice(field, choices);
            if (chosen.isEmpty()) {
                entry.refuse(field, visit.say().say(ShellLabel.NOT_A_CHOICE));
            }
            return chosen;
        }
    }

    static String actor(Visit visit) {
        return "account:" + visit.who().account();
    }

    private Optional<Form> form(Visit visit) {
        return page.find(visit)
                .map(facts -> new Form(
                        visit, facts, page.entry(visit, facts, visit.request().form())));
    }

    Optional<Response> end(Visit visit) {
        return form(visit)
                .map(form -> form.chosen("ending", ENDINGS)
                        .map(why -> answer(
                                form,
                                parts.requests().end(visit.tx(), form.hand(), why),
                                "ending",
                                Act.CLOSED,
                                "ended"))
                        .orElseGet(() -> again(form)));
    }

    Optional<Response> reopen(Visit visit) {
        return form(visit)
                .map(form -> answer(
                        form, parts.requests().reopen(visit.tx(), form.hand()), "reopen", Act.REOPENED, "reopened"));
    }

    Optional<Response> promise(Visit visit) {
        return form(visit)
                .map(form -> when(form)
                        .map(due -> answer(
                                form,
                                parts.requests().promise(visit.tx(), form.hand(), due),
                                "date",
                                Act.CHANGED,
                                "promised"))
                        .orElseGet(() -> again(form)));
    }

    Optional<Response> promiseNothing(Visit visit) {
        return form(visit)
                .map(form -> answer(
                        form,
                        parts.requests().promise(visit.tx(), form.hand(), null),
                        "date",
                        Act.CHANGED,
                        "no-promise"));
    }

    /** A date and a time, both of them. */
    private static Optional<Instant> when(Form form) {
        Optional<LocalDate> date = form.entry().date("date");
        Optional<LocalTime> time = form.entry().time("time");
        if (date.isEmpty()) {
            form.entry().refuse("date", form.visit().say().say(ShellLabel.NO_DATE));
        }
        if (time.isEmpty()) {
            form.entry().refuse("time", form.visit().say().say(ShellLabel.NO_TIME));
        }
        return form.entry().isRight()
                ? Optional.of(date.get()
                        .atTime(time.get())
                        .atZone(form.visit().say().zone())
                        .toInstant())
                : Optional.empty();
    }

    Optional<Response> press(Visit visit) {
        return form(visit)
                .map(form ->
                        answer(form, parts.requests().press(visit.tx(), form.hand()), "deeds", Act.CHANGED, "urgent"));
    }

    Optional<Response> calm(Visit visit) {
        return form(visit)
                .map(form ->
                        answer(form, parts.requests().calm(visit.tx(), form.hand()), "deeds", Act.CHANGED, "calm"));
    }

    Optional<Response> about(Visit visit) {
        Map<String, Area> areas = new AreaStore(visit.tx())
                .list().stream().collect(Collectors.toMap(area -> String.valueOf(area.id()), Function.identity()));
        return form(visit).map(form -> {
            Optional<Need> need = form.chosen("need", RequestFilter.NEEDS);
            @Nullable
            Long area = form.entry().choice("area", areas).map(Area::id).orElse(null);
            return form.entry().isRight()
                    ? answer(
                            form,
                            parts.requests().about(visit.tx(), form.hand(), need.get(), area),
                            "need",
                            Act.CHANGED,
                            "about")
                    : again(form);
        });
    }

    Optional<Response> give(Visit visit) {
        return form(visit).map(form -> {
            Map<String, Long> candidates = new RequestPageStore(visit.tx())
                            .listCandidates(
                                    visit.scope(),
                                    form.facts().request().matter().area(),
                                    visit.now())
                            .stream()
                            .map(RequestPageStore.Candidate::volunteer)
                            .collect(Collectors.toMap(String::valueOf, Function.identity()));
            return form.chosen("volunteer", candidates)
                    .map(volunteer -> answer(
                            form,
                            parts.work().give(visit.tx(), form.hand(), volunteer),
                            "volunteer",
                            Act.ASSIGNED,
                            "given"))
                    .orElseGet(() -> again(form));
        });
    }

    Optional<Response> takeBack(Visit visit) {
        return form(visit)
                .map(form -> answer(
                        form, parts.work().takeBack(visit.tx(), form.hand()), "deeds", Act.CHANGED, "taken-back"));
    }

    Optional<Response> askAgain(Visit visit) {
        return form(visit)
                .map(form ->
                        answer(form, parts.work().askAgain(visit.tx(), form.hand()), "deeds", Act.TEXTED, "asked"));
    }

    Optional<Response> have(Visit visit) {
        return form(visit)
                .map(form -> self(form)
                        .map(self -> answer(
                                form, parts.work().have(visit.tx(), form.hand(), self), "deeds", Act.TOOK, "yours"))
                        .orElseGet(() -> again(form)));
    }

    Optional<Response> ring(Visit visit) {
        return form(visit)
                .map(form -> self(form)
                        .map(self -> answer(
                                form, parts.work().ring(visit.tx(), form.hand(), self), "deeds", Act.RANG, "ringing"))
                        .orElseGet(() -> again(form)));
    }

    private static Optional<Volunteer> self(Form form) {
        Optional<Volunteer> self = new RequestPageStore(form.visit().tx())
                .findSelf(form.visit().who().account());
        if (self.isEmpty()) {
            form.entry().refuse("deeds", form.visit().say().say(RequestsLabel.WHY_NO_PHONE));
        }
        return self;
    }

    Optional<Response> outcome(Visit visit) {
        return form(visit).map(form -> {
            Optional<Outcome> outcome = form.chosen("outcome", OUTCOMES);
            if (outcome.isEmpty()) {
                return again(form);
            }
            Optional<Instant> due = outcome.get() == Outcome.CALL_BACK ? when(form) : Optional.empty();
            Done may =
                    due.map(at -> parts.requests().mayPromise(at, visit.now())).orElse(Done.YES);
            if (!form.entry().isRight() || may != Done.YES) {
                return answer(form, may, "date", Act.CHANGED, "outcome");
            }
            Done done = parts.work().outcome(visit.tx(), form.hand(), outcome.get(), due.orElse(null));
            return answer(form, done, "outcome", Act.CHANGED, "outcome");
        });
    }

    /** The sound of a message. */
    Optional<Response> hear(Visit visit) {
        return page.find(visit)
                .flatMap(facts -> new MessageStore(visit.tx())
                        .findSound(visit.request().pathParam("recording"), facts.reference())
                        .map(sound -> {
                            Audit.write(
                                    visit.tx(), visit.who(), Act.HEARD, facts.person(), facts.reference(), visit.now());
                            return SoundAnswer.of(
                                    sound, visit.request().header("range").orElse(null));
                        }));
    }

    /** @param notice the end of its name, where it was done */
    private Response answer(Form form, Done done, String field, Act act, String notice) {
        Visit visit = form.visit();
        if (!form.entry().isRight() || !done.isDone()) {
            if (!done.isDone()) {
                form.entry().refuse(field, visit.say().say(Told.why(done)));
            }
            return again(form);
        }
        RequestFacts facts = form.facts();
        Audit.write(visit.tx(), visit.who(), act, facts.person(), facts.reference(), visit.now());
        String told = done == Done.YES ? notice : done.word();
        boolean stillSeen = page.find(visit).isPresent();
        String where = stillSeen ? "/requests/" + facts.reference() : "/requests";
        return Html.seeOther(visit.frame().root() + where + "?told=requests." + told);
    }

    private Response again(Form form) {
        RequestFacts now = page.find(form.visit()).orElse(form.facts());
        return page.page(form.visit(), now, 422, form.entry());
    }
}
