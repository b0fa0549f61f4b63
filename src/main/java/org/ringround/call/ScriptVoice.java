package org.ringround.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.call.CallState.AskingPlace;
import org.ringround.call.CallState.InMenu;
import org.ringround.script.Prompt;
import org.ringround.script.Script;
import org.ringround.script.Step;
import org.ringround.script.Step.Asks;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Instruction.Play;
import org.ringround.telephony.Instruction.Say;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;

/** Says the prompts of a script: in the caller's language, and in every language while it is not known. */
final class ScriptVoice {

    /** Where recorded prompts are served, below the public address. */
    static final String RECORDED = "/audio/scripts/";

    private final Voice voice;
    private final CallRules rules;
    private final Particulars particulars;
    private final @Nullable Script script;

    ScriptVoice(Voice voice, CallRules rules, Particulars particulars, @Nullable Script script) {
        this.voice = voice;
        this.rules = rules;
        this.particulars = particulars;
        this.script = script;
    }

    /** What the script says before the next question or ending. */
    List<Instruction> pending() {
        if (!particulars.tongue().known()) {
            return sayIn(inOrder(), particulars.pending());
        }
        var spoken = new ArrayList<>(sayIn(List.of(particulars.language()), particulars.pending()));
        List<Language> others = inOrder().stream()
                .filter(tongue -> !tongue.equals(particulars.language()))
                .toList();
        spoken.addAll(sayIn(
                others,
                particulars.pending().stream().filter(this::isForEverybody).toList()));
        return spoken;
    }

    /** What must be understood is said in every language, whatever is known of the caller. */
    private boolean isForEverybody(String prompt) {
        return script != null
                && script.steps().values().stream()
                        .anyMatch(step -> step instanceof Step.Say say
                                && say.everyLanguage()
                                && say.prompt().equals(prompt));
    }

    List<Instruction> menu(InMenu at) {
        var spoken = new ArrayList<>(pending());
        if (script == null || !(script.step(at.step()) instanceof Step.Menu menu)) {
            return spoken;
        }
        boolean language = menu.asks() == Asks.LANGUAGE;
        List<Language> tongues = language ? inOrder() : List.of(particulars.language());
        if (at.wrong() > 0) {
            tongues.forEach(tongue -> spoken.add(sorry(tongue)));
        }
        for (Language tongue : tongues) {
            spoken.add(say(tongue, menu.prompt()));
            menu.options().stream()
                    .filter(option -> option.prompt() != null)
                    .filter(option -> !language || tongue.equals(option.language()))
                    .forEach(option -> spoken.add(say(tongue, String.valueOf(option.prompt()))));
        }
        Language other = ScriptWalk.otherThan(particulars.language(), rules.languages());
        if (menu.otherLanguage() != null
                && other != null
                && particulars.tongue().remembered()) {
            spoken.add(say(other, menu.otherLanguage().prompt()));
        }
        return spoken;
    }

    List<Instruction> place(AskingPlace at) {
        var spoken = new ArrayList<>(pending());
        if (at.wrong() > 0) {
            spoken.add(sorry(particulars.language()));
        }
        if (script != null && script.step(at.step()) instanceof Step.Place place) {
            spoken.add(say(particulars.language(), place.prompt()));
        }
        return spoken;
    }

    /** Whatever was pending, and that prompt. */
    List<Instruction> last(String prompt) {
        var spoken = new ArrayList<>(pending());
        spoken.addAll(sayIn(List.of(particulars.language()), List.of(prompt)));
        return spoken;
    }

    private List<Instruction> sayIn(List<Language> tongues, List<String> prompts) {
        var spoken = new ArrayList<Instruction>();
        if (script != null) {
            tongues.forEach(tongue -> prompts.forEach(prompt -> spoken.add(say(tongue, prompt))));
        }
        return spoken;
    }

    /** The helpline's languages, those of a language menu in the order of its options. */
    List<Language> inOrder() {
        if (script == null) {
            return rules.languages();
        }
        List<Language> offered = script.steps().values().stream()
                .filter(step -> step instanceof Step.Menu menu && menu.asks() == Asks.LANGUAGE)
                .flatMap(step -> ((Step.Menu) step).options().stream())
                .flatMap(option -> Stream.ofNullable(option.language()))
                .filter(rules.languages()::contains)
                .distinct()
                .toList();
        return offered.isEmpty() ? rules.languages() : offered;
    }

    private Instruction sorry(Language tongue) {
        return new Say(tongue, voice.in(tongue, Phrase.SORRY_NOT_CAUGHT, Map.of()));
    }

    private Instruction say(Language tongue, String key) {
        if (script == null) {
            throw new IllegalStateException("no script to say " + key);
        }
        Prompt prompt = script.prompt(tongue, key);
        return prompt.audio() == null
                ? new Say(tongue, prompt.text(rules.name()))
                : new Play(RECORDED + script.name() + "/" + prompt.audio());
    }
}
