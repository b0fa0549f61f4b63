package org.ringround.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One sentence, or less, that the program has in each of its languages. */
public sealed interface Wording
        permits Phrase,
                AlarmPhrase,
                Label,
                ShellLabel,
                SignInLabel,
                NowLabel,
                RequestsLabel,
                CallLabel,
                InboxLabel,
                PeopleLabel,
                RotaLabel,
                RoundsLabel,
                ScriptsLabel,
                ReportsLabel,
                SettingsLabel,
                PracticeLabel,
                GuideLabel,
                ImportFault,
                ScriptFault {

    /** The files of the console's sections and of whatever finds faults: {@code now.en.yaml}. What stands in none of them is in {@code en.yaml}. */
    List<String> SECTIONS = List.of(
            "shell",
            "signin",
            "now",
            "requests",
            "inbox",
            "people",
            "rota",
            "rounds",
            "scripts",
            "reports",
            "settings",
            "practice",
            "guide",
            "import-faults",
            "script-faults");

    /** The name in the files of words: {@code sorry-not-caught}; before that of a section's stands the section's: {@code now.title}. */
    String key();

    /** All of them, in the order of the files. */
    static List<Wording> all() {
        return All.WORDINGS;
    }

    /** The one of that key, if there is one. */
    static Optional<Wording> find(String key) {
        return all().stream().filter(wording -> wording.key().equals(key)).findFirst();
    }

    /** The key of a constant of that name. */
    static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of a section's constant of that name. */
    static String key(String section, String constant) {
        return section + "." + key(constant);
    }

    /** Gathered once. */
    final class All {

        private static final List<Wording> WORDINGS = Stream.<Wording[]>of(
                        Phrase.values(),
                        AlarmPhrase.values(),
                        Label.values(),
                        ShellLabel.values(),
                        SignInLabel.values(),
                        NowLabel.values(),
                        RequestsLabel.values(),
                        CallLabel.values(),
                        InboxLabel.values(),
                        PeopleLabel.values(),
                        RotaLabel.values(),
                        RoundsLabel.values(),
                        ScriptsLabel.values(),
                        ReportsLabel.values(),
                        SettingsLabel.values(),
                        PracticeLabel.values(),
                        GuideLabel.values(),
                        ImportFault.values(),
                        ScriptFault.values())
                .flatMap(Stream::of)
                .toList();

        private All() {}
    }
}
