package org.ringround.words;

/** People: residents, volunteers, import, the public form. What stands in braces is filled in. */
public enum PeopleLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("people", name());
    }
}
