package org.ringround.words;

/** What is wrong with a file that is to be imported, or with its column, and how to mend it. What stands in braces is filled in. */
public enum ImportFault implements Wording {
    /** {@code {columns}}. */
    FILE_EMPTY,
    NOT_UTF8,
    QUOTES,
    COLUMN_TWICE,
    COLUMN_MISSING,
    COLUMN_WITHOUT_NAME,
    /** {@code {columns}}. */
    NO_COLUMN,
    /** {@code {columns}}. */
    NO_COLUMN_BUT_SEMICOLONS,
    /** {@code {values}}, {@code {columns}}. */
    VALUES_UNLIKE_HEADER,
    /** {@code {files}}. */
    NO_FILES,
    /** {@code {files}}. */
    NO_FOLDER,
    /** {@code {files}}. */
    NO_SUCH_FILE,
    FILE_TWICE,
    FOR_ADMINS,
    KEY_EMPTY,
    /** {@code {row}}. */
    SAME_ROW,
    CONTROL,
    /** {@code {most}}. */
    TOO_LONG,
    /** {@code {text}}. */
    NO_NUMBER,
    /** {@code {text}}. */
    NEVER_RUNG,
    /** {@code {text}}. */
    NO_LANGUAGE,
    /** {@code {text}}, {@code {words}}. */
    NO_WORD,
    /** {@code {text}}. */
    NO_UNIT,
    /** {@code {text}}. */
    NO_DURATION,
    /** {@code {text}}, {@code {shortest}}, {@code {longest}}. */
    RING_TIME,
    /** {@code {text}}. */
    NO_DATE,
    /** {@code {text}}. */
    NO_EMAIL,
    /** {@code {name}}. */
    NO_SUCH_AREA,
    ANOTHERS_PERSON,
    /** {@code {areas}}. */
    ANOTHERS_AREA,
    SEMICOLON,
    /** {@code {name}}. */
    OWN_NEIGHBOUR,
    /** {@code {text}}. */
    NO_DISTRICT,
    LINE_OF_AREAS,
    /** {@code {script}}, {@code {known}}. */
    NO_SCRIPT,
    NAMELESS,
    /** {@code {name}}, {@code {before}}. */
    NAME_TAKEN,
    /** {@code {before}}. */
    NAME_IN_RESIDENTS,
    /** {@code {text}}. */
    NO_SHIFT,
    RESIDENT_OF_AREAS,
    SAME_PHONE,
    /** {@code {names}}, {@code {phones}}. */
    CONTACTS_UNPAIRED,
    /** {@code {text}}. */
    NO_TIME,
    /** {@code {text}}, {@code {from}}, {@code {to}}. */
    OUTSIDE_HOURS,
    /** {@code {text}}. */
    NO_DAY,
    NO_DAYS,
    /** {@code {text}}. */
    NO_WEEKS,
    /** {@code {text}}. */
    NO_RETRIES,
    NO_FIRST_DAY,
    /** {@code {until}}, {@code {from}}. */
    ENDS_FIRST,
    OWN_PHONE,
    NO_RESIDENT,
    /** {@code {known}}. */
    WHICH_RESIDENT,
    /** {@code {name}}, {@code {known}}. */
    NO_RESIDENT_CALLED,
    /** {@code {text}}. */
    NO_VOLUNTEER,
    NOT_AGREED,
    /** {@code {date}}. */
    AGREED_LATER,
    VOLUNTEERS_LEFT_OUT,
    VOLUNTEERS_EMPTY,
    RETRIES_LEFT_OUT,
    /** {@code {count}}, {@code {time}}, {@code {most}}. */
    CROWDED,
    /** {@code {count}}, {@code {time}}, {@code {most}}, {@code {quieter}}. */
    CROWDED_BUT,
    NO_ACTION,
    /** {@code {date}}. */
    BLOCK_OVER,
    RESIDENTS_NUMBER,
    VOLUNTEERS_NUMBER;

    @Override
    public String key() {
        return Wording.key("import-faults", name());
    }
}
