package org.ringround.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.call.CallState.AskingPlace;
import org.ringround.call.CallState.ChoosingPlace;
import org.ringround.call.CallState.InMenu;
import org.ringround.call.CallState.ScriptEnd;
import org.ringround.call.CallState.Seeking;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.script.Script;
import org.ringround.script.Step;
import org.ringround.script.Step.Asks;
import org.ringround.script.Step.Option;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.Language;

/** How a call walks through its script, as far as the search. Pure. */
final class ScriptWalk {

    /** Contract: a wrong key is met by one gentle repeat, then by a person. */
    private static final int WRONG_KEYS = 1;

    private static final int LANGUAGE_SAID = 2;
    private static final int SAID = 3;
    private static final int CHOICES = 3;
    static final String PERSON = "0";

    private ScriptWalk() {}

    /** From the script's first step; whoever may only leave a message meets no menu. */
    static CallMove start(CallContext context) {
        Standing standing = context.particulars().standing();
        if (standing.isMessageOnly()) {
            var taking = new TakingMessage();
            return standing == Standing.FLOODING
                    ? context.move(taking, new CallEffect.OpenRequest(), new CallEffect.Flooding())
                    : context.move(taking, new CallEffect.OpenRequest());
        }
        Script script = context.script();
        return script == null ? person(context) : enter(context.particulars(), script.start(), context);
    }

    /** A person, with what is known so far; what the script had to say before has been said. */
    static CallMove person(CallContext context) {
        return search(context.particulars().after(List.of()));
    }

    static CallMove search(Particulars particulars) {
        return CallMove.to(
                particulars, new Seeking(false), new CallEffect.OpenRequest(), new CallEffect.BeginSearch(null));
    }

    static CallMove keyed(InMenu at, Keyed event, CallContext context) {
        Step.Menu menu = menu(at, context);
        if (menu == null || event.keys().equals(PERSON)) {
            return person(context);
        }
        if (isNoAnswer(event)) {
            return silent(at, context);
        }
        for (Option option : menu.options()) {
            if (option.key().equals(event.keys())) {
                return chosen(option, context);
            }
        }
        Language other = other(menu, event, context);
        if (other != null) {
            return CallMove.to(context.particulars().speaking(other).after(List.of()), new InMenu(at.step(), 1, 0));
        }
        return at.wrong() < WRONG_KEYS
                ? context.move(new InMenu(at.step(), at.said(), at.wrong() + 1))
                : person(context);
    }

    static CallMove silent(InMenu at, CallContext context) {
        Step.Menu menu = menu(at, context);
        int most = menu != null && menu.asks() == Asks.LANGUAGE ? LANGUAGE_SAID : SAID;
        return at.said() < most ? context.move(new InMenu(at.step(), at.said() + 1, at.wrong())) : person(context);
    }

    static CallMove keyed(AskingPlace at, Keyed event, CallContext context) {
        return event.keys().equals(PERSON)
                ? person(context)
                : context.move(at, new CallEffect.FindPlaces(event.keys()));
    }

    static CallMove silent(AskingPlace at, CallContext context) {
        return at.said() < SAID ? context.move(new AskingPlace(at.step(), at.said() + 1, at.wrong())) : person(context);
    }

    static CallMove found(AskingPlace at, Happening.PlacesFound event, CallContext context) {
        long areas = event.choices().stream().map(PlaceChoice::area).distinct().count();
        if (areas == 0) {
            return at.wrong() < WRONG_KEYS
                    ? context.move(new AskingPlace(at.step(), at.said(), at.wrong() + 1))
                    : person(context);
        }
        if (areas == 1) {
            return in(at.step(), event.choices().get(0).area(), context);
        }
        return event.choices().size() <= CHOICES
                ? context.move(new ChoosingPlace(at.step(), event.choices(), 1, 0))
                : person(context);
    }

    static CallMove keyed(ChoosingPlace at, Keyed event, CallContext context) {
        if (isNoAnswer(event)) {
            return silent(at, context);
        }
        for (int choice = 0; choice < at.choices().size(); choice++) {
            if (event.keys().equals(String.valueOf(choice + 1))) {
                return in(at.step(), at.choices().get(choice).area(), context);
            }
        }
        boolean again = !event.keys().equals(PERSON) && at.wrong() < WRONG_KEYS;
        return again
                ? context.move(new ChoosingPlace(at.step(), at.choices(), at.said(), at.wrong() + 1))
                : person(context);
    }

    static CallMove silent(ChoosingPlace at, CallContext context) {
        return at.said() < SAID
                ? context.move(new ChoosingPlace(at.step(), at.choices(), at.said() + 1, at.wrong()))
                : person(context);
    }

    /** Contract: these are never answers in a menu of one key. */
    private static boolean isNoAnswer(Keyed event) {
        return event.keys().equals("*") || event.keys().equals("#");
    }

    private static CallMove in(String step, long area, CallContext context) {
        Particulars there = context.particulars().in(area);
        Script script = context.script();
        return script != null && script.steps().get(step) instanceof Step.Place place
                ? enter(there, place.next(), context)
                : search(there);
    }

    private static CallMove chosen(Option option, CallContext context) {
        Particulars particulars = context.particulars();
        if (option.language() != null) {
            particulars = particulars.speaking(option.language());
        }
        if (option.need() != null) {
            particulars = particulars.wanting(option.need());
        }
        return enter(particulars, option.next(), context);
    }

    /** Walks on until something is asked, or the script's reach ends. */
    private static CallMove enter(Particulars known, String first, CallContext context) {
        Script script = context.script();
        var before = new ArrayList<String>();
        String name = first;
        while (script != null) {
            Step step = script.step(name);
            Particulars particulars = known.after(before);
            if (step instanceof Step.Say say) {
                before.add(say.prompt());
                name = say.next();
            } else if (step instanceof Step.Hours hours) {
                name = hours.isOpen(context.local()) ? hours.open() : hours.closed();
            } else if (step instanceof Step.Menu menu) {
                if (menu.next() == null || asks(menu, particulars, context)) {
                    return CallMove.to(particulars, new InMenu(name, 1, 0));
                }
                name = menu.next();
            } else if (step instanceof Step.Place place) {
                if (particulars.place().worthAsking()) {
                    return CallMove.to(particulars, new AskingPlace(name, 1, 0));
                }
                name = place.next();
            } else {
                return last(step, particulars);
            }
        }
        return search(known);
    }

    private static CallMove last(Step step, Particulars particulars) {
        if (step instanceof Step.Callback) {
            return AfterSearch.callback(particulars, new CallEffect.OpenRequest());
        }
        if (step instanceof Step.Message) {
            return CallMove.to(particulars, new TakingMessage(), new CallEffect.OpenRequest());
        }
        return step instanceof Step.End end
                ? CallMove.to(particulars, new ScriptEnd(end.prompt()))
                : search(particulars);
    }

    private static boolean asks(Step.Menu menu, Particulars particulars, CallContext context) {
        boolean oneLanguage = context.languages().size() == 1;
        return menu.asks() != Asks.LANGUAGE || !(particulars.tongue().known() || oneLanguage);
    }

    private static Step.@Nullable Menu menu(InMenu at, CallContext context) {
        Script script = context.script();
        return script != null && script.steps().get(at.step()) instanceof Step.Menu menu ? menu : null;
    }

    private static @Nullable Language other(Step.Menu menu, Keyed event, CallContext context) {
        boolean offered =
                context.particulars().tongue().remembered() && event.keys().equals(menu.otherLanguageKey());
        return offered ? otherThan(context.particulars().language(), context.languages()) : null;
    }

    /** The first other language of the helpline, null when there is none. */
    static @Nullable Language otherThan(Language language, List<Language> languages) {
        return languages.stream()
                .filter(one -> !one.equals(language))
                .findFirst()
                .orElse(null);
    }
}
