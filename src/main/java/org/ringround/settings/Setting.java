package org.ringround.settings;

/** Every setting by its name, with the default as it would be written; {@code .env.example} lists the same. */
enum Setting {
    PORT("8080"),
    PUBLIC_URL(""),
    DATABASE_URL(""),
    DATABASE_USER(""),
    DATABASE_PASSWORD(""),
    DATA_DIR("./data"),
    TWILIO_ACCOUNT_SID(""),
    TWILIO_AUTH_TOKEN(""),
    TWILIO_API_URL("https://api.twilio.com"),
    TWILIO_CALLS_PER_SECOND("1"),
    HELPLINE_NUMBER(""),
    HELPLINE_TEXT_NUMBER(""),
    HELPLINE_NAME("Ringround"),
    HELPLINE_LANGUAGES("en,cy"),
    HELPLINE_TIME_ZONE("Europe/London"),
    HELPLINE_COUNTRY("GB"),
    HELPLINE_FALLBACK_NUMBER(""),
    HELPLINE_FALLBACK_URL(""),
    HELPLINE_SCRIPTS_DIR(""),
    HELPLINE_SEARCH_TIME("90s"),
    HELPLINE_WAVE_TIME("12s"),
    HELPLINE_RING_TIME("18s"),
    HELPLINE_CALLING_HOURS("09:00-20:00"),
    HELPLINE_CALLBACK_IN("30m"),
    HELPLINE_OUTCOME_REMIND("15m,2h"),
    HELPLINE_CHECKIN_RETRIES("15m,45m"),
    HELPLINE_CALL_GAP("5m"),
    HELPLINE_LATE_LIMIT("60m"),
    HELPLINE_ESCALATION_STEP("10m"),
    SMTP_URL(""),
    SMTP_FROM("");

    private final String byDefault;

    Setting(String byDefault) {
        this.byDefault = byDefault;
    }

    /** Empty = none. */
    String byDefault() {
        return byDefault;
    }
}
