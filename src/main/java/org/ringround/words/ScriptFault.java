package org.ringround.words;

/** What is wrong with the IVR scripts, and how to mend it. What stands in braces is filled in. */
public enum ScriptFault implements Wording {
    /** {@code {what}}, {@code {fault}}. */
    AT,
    /** {@code {what}}, {@code {part}}. */
    PART,
    /** {@code {script}}. */
    SCRIPT,
    /** {@code {step}}. */
    STEP,
    /** {@code {key}}. */
    KEY,
    /** {@code {prompt}}. */
    PROMPT,
    NO_FOLDER,
    NAME_OF_FILE,
    NAME_OF_SCRIPT,
    NO_CENTRAL,
    /** {@code {script}}. */
    PROMPTS_OF_NOTHING,
    /** {@code {language}}. */
    NOT_SPOKEN,
    /** {@code {language}}, {@code {file}}. */
    NO_PROMPTS_OF_HELPLINE,
    /** {@code {language}}, {@code {file}}, {@code {others}}. */
    NO_PROMPTS,
    /** {@code {most}}. */
    TOO_LARGE,
    NOT_UTF8,
    NO_YAML,
    EMPTY,
    SECOND_DOCUMENT,
    FILE_WITHOUT_FIELDS,
    TOO_DEEP,
    /** {@code {alias}}. */
    ALIAS,
    /** {@code {key}}. */
    TWICE,
    /** {@code {field}}, {@code {possible}}. */
    NO_FIELD,
    /** {@code {field}}. */
    MISSING,
    /** {@code {field}}. */
    NO_NAME,
    /** {@code {field}}. */
    NO_TEXT,
    /** {@code {field}}. */
    NOT_OF_FIELDS,
    NO_FIELDS,
    /** {@code {field}}, {@code {possible}}, {@code {word}}. */
    NOT_ONE_OF,
    LANGUAGES,
    /** {@code {step}}. */
    NAME_OF_STEP,
    /** {@code {count}}, {@code {most}}. */
    MANY_STEPS,
    /** {@code {words}}, {@code {fields}}. */
    NO_STEP_OF_THESE,
    /** {@code {fields}}. */
    NO_TYPE,
    /** {@code {count}}, {@code {types}}, {@code {last}}. */
    MANY_TYPES,
    /** {@code {word}}. */
    WORD_ONLY,
    LANGUAGES_OF_SAY,
    /** {@code {field}}, {@code {text}}, {@code {examples}}. */
    NOT_UNDERSTOOD,
    THIS,
    LIKE_HOURS,
    LIKE_CLOSING_DAYS,
    /** {@code {field}}, {@code {example}}. */
    NO_LIST,
    /** {@code {word}}. */
    MENU_ASKS,
    NO_OPTIONS,
    /** {@code {count}}, {@code {most}}. */
    MANY_OPTIONS,
    SAME_CHOICE,
    /** {@code {key}}. */
    OPTION_ALREADY,
    ZERO,
    /** {@code {key}}. */
    NO_KEY,
    /** {@code {step}}, {@code {steps}}. */
    NO_STEP,
    /** {@code {step}}, {@code {alike}}. */
    NO_STEP_BUT,
    /** {@code {step}}. */
    NEVER_REACHED,
    /** {@code {steps}}. */
    ROUND_FOR_EVER,
    /** {@code {step}}. */
    NO_END,
    /** {@code {step}}. */
    NO_PERSON,
    /** {@code {step}}, {@code {most}}. */
    THIRD_MENU,
    /** {@code {prompt}}, {@code {file}}. */
    NO_PROMPT,
    /** {@code {prompt}}, {@code {file}}, {@code {alike}}. */
    NO_PROMPT_BUT,
    /** {@code {prompt}}. */
    UNUSED,
    /** {@code {language}}. */
    LANGUAGE_OF_NO_PROMPTS,
    /** {@code {language}}. */
    LANGUAGE_NOT_OFFERED,
    PROMPT_OF_TEXT,
    /** {@code {words}}, {@code {most}}. */
    MANY_WORDS,
    /** {@code {possible}}, {@code {found}}. */
    PLACEHOLDER,
    /** {@code {words}}. */
    ADVERTISING,
    /** {@code {words}}. */
    FRIGHTENING,
    /** {@code {words}}. */
    CALL_CENTRE,
    /** {@code {audio}}. */
    NAME_OF_AUDIO,
    /** {@code {audio}}. */
    NO_AUDIO,
    /** {@code {audio}}. */
    SOUND_EMPTY,
    /** {@code {audio}}. */
    SOUND_LARGE,
    /** {@code {audio}}, {@code {seconds}}, {@code {most}}. */
    SOUND_LONG,
    /** {@code {audio}}. */
    WAV_INSIDE,
    /** {@code {audio}}. */
    MP3_INSIDE,
    /** {@code {audio}}. */
    NO_WAV,
    /** {@code {audio}}. */
    NO_MP3,
    /** {@code {audio}}. */
    WAV_OF_ANOTHER_KIND,
    /** {@code {prompt}}. */
    BY_PROMPT,
    /** {@code {key}}, {@code {file}}, {@code {where}}. */
    PERSON_NOT_SAID,
    /** {@code {key}}, {@code {file}}, {@code {where}}. */
    KEY_NOT_SAID,
    /** {@code {file}}, {@code {key}}, {@code {where}}, {@code {acting}}. */
    OTHER_KEY_SAID,
    /** {@code {key}}, {@code {file}}. */
    KEY_FIRST,
    /** {@code {key}}, {@code {need}}, {@code {file}}, {@code {words}}. */
    OTHER_NEED,
    /** {@code {words}}, {@code {file}}, {@code {most}}. */
    MENU_OF_MANY_WORDS;

    @Override
    public String key() {
        return Wording.key("script-faults", name());
    }
}
