package org.ringround.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/** Reads the settings group by group. */
record SettingsReader(SettingParser parser, Problems problems) {

    private static final Set<String> WEB = new LinkedHashSet<>(List.of("https", "http"));
    private static final Set<String> MAIL = new LinkedHashSet<>(List.of("smtps", "smtp"));
    private static final Pattern SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+|[^<>]+<[^@\\s]+@[^@\\s]+>");
    private static final List<Language> SPOKEN = List.of(Language.ENGLISH, Language.WELSH);
    private static final int LONGEST_NAME = 40;

    static Settings.Reading read(Map<String, String> environment, Path dotEnv) {
        Problems problems = new Problems();
        RawSettings raw = RawSettings.read(environment, dotEnv, problems);
        Settings settings = new SettingsReader(new SettingParser(raw, problems), problems).settings();
        return problems.isEmpty() ? new Settings.Valid(settings) : new Settings.Invalid(problems.list());
    }

    private Settings settings() {
        int port = parser.whole(Setting.PORT, 0, 65_535);
        URI publicUrl = parser.address(Setting.PUBLIC_URL, WEB, false);
        DatabaseSettings database = database();
        TwilioSettings twilio = twilio();
        HelplineSettings helpline = helpline();
        if (!twilio.isSimulated() && parser.text(Setting.HELPLINE_NUMBER) == null) {
            problems.add(
                    Setting.HELPLINE_NUMBER,
                    "is missing",
                    "with a Twilio account it must be the number that people ring");
        }
        return new Settings(port, publicUrl, database, twilio, helpline, mail());
    }

    private DatabaseSettings database() {
        String url = parser.text(Setting.DATABASE_URL);
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            problems.add(
                    Setting.DATABASE_URL,
                    "does not begin with jdbc:postgresql:",
                    "write it like jdbc:postgresql://db.example.org/ringround");
        }
        return new DatabaseSettings(
                url,
                orEmpty(parser.text(Setting.DATABASE_USER)),
                new Secret(orEmpty(parser.text(Setting.DATABASE_PASSWORD))),
                dataDir());
    }

    private Path dataDir() {
        Path path = parser.path(Setting.DATA_DIR);
        return path == null ? Path.of(Setting.DATA_DIR.byDefault()) : path;
    }

    private TwilioSettings twilio() {
        String sid = orEmpty(parser.text(Setting.TWILIO_ACCOUNT_SID));
        Secret token = new Secret(orEmpty(parser.text(Setting.TWILIO_AUTH_TOKEN)));
        if (!sid.isEmpty() && !SID.matcher(sid).matches()) {
            problems.add(
                    Setting.TWILIO_ACCOUNT_SID,
                    "is no account SID",
                    "copy it from the Twilio console: AC and 32 digits or letters a to f");
        }
        if (sid.isEmpty() != token.isEmpty()) {
            problems.add(
                    sid.isEmpty() ? Setting.TWILIO_ACCOUNT_SID : Setting.TWILIO_AUTH_TOKEN,
                    "is missing",
                    "set it, or leave both empty for a simulated phone network");
        }
        URI api = parser.address(Setting.TWILIO_API_URL, WEB, false);
        return new TwilioSettings(
                sid,
                token,
                api == null ? URI.create(Setting.TWILIO_API_URL.byDefault()) : api,
                parser.whole(Setting.TWILIO_CALLS_PER_SECOND, 0, 1000));
    }

    private HelplineSettings helpline() {
        return new HelplineSettings(
                new HelplineSettings.Numbers(
                        parser.phone(Setting.HELPLINE_NUMBER),
                        parser.phone(Setting.HELPLINE_TEXT_NUMBER),
                        parser.phone(Setting.HELPLINE_FALLBACK_NUMBER),
                        parser.address(Setting.HELPLINE_FALLBACK_URL, WEB, true)),
                parser.required(
                        Setting.HELPLINE_NAME,
                        text -> Optional.of(text).filter(name -> name.length() <= LONGEST_NAME),
                        "is too long to be said in every call",
                        "at most " + LONGEST_NAME + " letters are possible"),
                parser.required(
                        Setting.HELPLINE_LANGUAGES,
                        SettingsReader::readLanguages,
                        "is no list of the languages en and cy, each at most once",
                        "write it like en,cy"),
                parser.required(
                        Setting.HELPLINE_TIME_ZONE,
                        text -> Optional.of(text)
                                .filter(ZoneId.getAvailableZoneIds()::contains)
                                .map(ZoneId::of),
                        "is no time zone",
                        "write it like Europe/London"),
                parser.required(
                        Setting.HELPLINE_COUNTRY,
                        text -> Optional.of(text).filter(Arrays.asList(Locale.getISOCountries())::contains),
                        "is no country",
                        "write its two capital letters, like GB"),
                parser.path(Setting.HELPLINE_SCRIPTS_DIR),
                times());
    }

    private Times times() {
        return new Times(
                parser.duration(Setting.HELPLINE_SEARCH_TIME),
                parser.duration(Setting.HELPLINE_WAVE_TIME),
                parser.duration(Setting.HELPLINE_RING_TIME, Duration.ofSeconds(5), Duration.ofSeconds(40)),
                parser.duration(Setting.HELPLINE_CALLBACK_IN),
                parser.required(
                        Setting.HELPLINE_CALLING_HOURS,
                        SettingsReader::readHours,
                        "is no span within 08:00-21:00",
                        "write it like 09:00-20:00"),
                parser.durations(Setting.HELPLINE_OUTCOME_REMIND, 2, 2),
                new Times.RoundTimes(
                        parser.durations(Setting.HELPLINE_CHECKIN_RETRIES, 1, 5),
                        parser.duration(Setting.HELPLINE_CALL_GAP),
                        parser.duration(Setting.HELPLINE_LATE_LIMIT),
                        parser.duration(Setting.HELPLINE_ESCALATION_STEP)));
    }

    private MailSettings mail() {
        URI url = parser.address(Setting.SMTP_URL, MAIL, true);
        String from = parser.value(
                Setting.SMTP_FROM,
                text -> Optional.of(text).filter(MAIL_ADDRESS.asMatchPredicate()),
                "is no mail address",
                "write it like phones@example.org");
        boolean hasUrl = parser.text(Setting.SMTP_URL) != null;
        if (hasUrl != (parser.text(Setting.SMTP_FROM) != null)) {
            problems.add(
                    hasUrl ? Setting.SMTP_FROM : Setting.SMTP_URL,
                    "is missing",
                    "set it, or leave both empty for texts only");
        }
        return new MailSettings(url, from);
    }

    private static Optional<List<Language>> readLanguages(String text) {
        List<Language> languages = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .flatMap(code ->
                        SPOKEN.stream().filter(language -> language.code().equals(code)))
                .distinct()
                .toList();
        return languages.size() == text.split(",", -1).length ? Optional.of(languages) : Optional.empty();
    }

    private static Optional<Times.CallingHours> readHours(String text) {
        Matcher parts = HOURS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String from = parts.group(1);
        String to = parts.group(2);
        // Written with two digits each, times compare as texts.
        boolean within = from.compareTo("08:00") >= 0 && from.compareTo(to) < 0 && to.compareTo("21:00") <= 0;
        boolean minutes = from.charAt(3) < '6' && to.charAt(3) < '6';
        return within && minutes
                ? Optional.of(new Times.CallingHours(LocalTime.parse(from), LocalTime.parse(to)))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
