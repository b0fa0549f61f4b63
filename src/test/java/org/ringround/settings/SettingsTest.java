package org.ringround.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

class SettingsTest {

    private static final String SID = "AC0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void nothingSetGivesTheDefaults() {
        Settings settings = valid(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isNull();
        assertThat(settings.database().url()).isNull();
        assertThat(settings.database().dataDir()).isEqualTo(Path.of("./data"));
        assertThat(settings.twilio().isSimulated()).isTrue();
        assertThat(settings.twilio().callsPerSecond()).isEqualTo(1);
        assertThat(settings.helpline().number()).isNull();
        assertThat(settings.helpline().name()).isEqualTo("Ringround");
        assertThat(settings.helpline().languages()).containsExactly(Language.ENGLISH, Language.WELSH);
        Times times = settings.helpline().times();
        assertThat(times.search()).isEqualTo(Duration.ofSeconds(90));
        assertThat(times.callingFrom()).isEqualTo(LocalTime.of(9, 0));
        assertThat(times.callingTo()).isEqualTo(LocalTime.of(20, 0));
        assertThat(times.outcomeRemind()).containsExactly(Duration.ofMinutes(15), Duration.ofHours(2));
        assertThat(times.lateLimit()).isEqualTo(Duration.ofMinutes(60));
        assertThat(settings.mail().url()).isNull();
    }

    @Test
    void everythingCanBeSet() {
        Settings settings = valid(Map.of(
                "PUBLIC_URL", "https://help.example.org/",
                "TWILIO_ACCOUNT_SID", SID,
                "TWILIO_AUTH_TOKEN", "12345",
                "TWILIO_API_URL", "http://localhost:9999/",
                "TWILIO_CALLS_PER_SECOND", "0",
                "HELPLINE_NUMBER", "+441632960100",
                "HELPLINE_FALLBACK_NUMBER", "+447700900100",
                "HELPLINE_LANGUAGES", "cy",
                "SMTP_URL", "smtps://me:secret@mail.example.org:465",
                "SMTP_FROM", "phones@example.org"));

        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://help.example.org"));
        assertThat(settings.twilio().isSimulated()).isFalse();
        assertThat(settings.twilio().apiUrl()).isEqualTo(URI.create("http://localhost:9999"));
        assertThat(settings.helpline().textNumber()).isEqualTo(new PhoneNumber("+441632960100"));
        assertThat(settings.helpline().languages()).containsExactly(Language.WELSH);
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Files.writeString(folder.resolve(".env"), "# ours\nPORT=1\nHELPLINE_NAME='From the file'\nHOME=/nowhere\n");

        Settings settings = valid(Map.of("PORT", "2"));

        assertThat(settings.port()).isEqualTo(2);
        assertThat(settings.helpline().name()).isEqualTo("From the file");
    }

    @Test
    void anEmptyValueIsOneNotSet() {
        assertThat(valid(Map.of("PORT", "", "HELPLINE_NAME", "  ")).port()).isEqualTo(8080);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(Map.of("PORT", "http", "HELPLINE_RINGTIME", "18s", "HELPLINE_WAVE_TIME", "12")))
                .containsExactly(
                        "HELPLINE_RINGTIME: there is no such setting; did you mean HELPLINE_RING_TIME?",
                        "PORT: http is no whole number from 0 to 65535; write it like 8080",
                        "HELPLINE_WAVE_TIME: 12 is no length of time above zero; write it like 90s, 15m or 2h");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT                     | 65536            | 65536 is no whole number from 0 to 65535; write it like 8080
            PORT                     | -1               | -1 is no whole number from 0 to 65535; write it like 8080
            PUBLIC_URL               | help.example.org | is no whole address without ? and #; write it like https://help.example.org
            PUBLIC_URL               | http://a/?x=1    | is no whole address without ? and #; write it like https://help.example.org
            PUBLIC_URL               | ftp://a.b        | is no whole address without ? and #; write it like https://help.example.org
            DATABASE_URL             | postgres://a     | does not begin with jdbc:postgresql:; write it like jdbc:postgresql://db.example.org/ringround
            TWILIO_CALLS_PER_SECOND  | 1.5              | 1.5 is no whole number from 0 to 1000; write it like 1
            HELPLINE_NUMBER          | 01492 555100     | 01492 555100 is no phone number with its country code; write it like +441492555100, without spaces
            HELPLINE_FALLBACK_NUMBER | +44 1492 555100  | +44 1492 555100 is no phone number with its country code; write it like +441492555100, without spaces
            HELPLINE_LANGUAGES       | en,en            | en,en is no list of the languages en and cy, each at most once; write it like en,cy
            HELPLINE_LANGUAGES       | en,pl            | en,pl is no list of the languages en and cy, each at most once; write it like en,cy
            HELPLINE_LANGUAGES       | en,              | en, is no list of the languages en and cy, each at most once; write it like en,cy
            HELPLINE_TIME_ZONE       | Llanrwst         | Llanrwst is no time zone; write it like Europe/London
            HELPLINE_COUNTRY         | UK               | UK is no country; write its two capital letters, like GB
            HELPLINE_SEARCH_TIME     | 0s               | 0s is no length of time above zero; write it like 90s, 15m or 2h
            HELPLINE_RING_TIME       | 41s              | 41s is out of bounds; from 5s to 40s is possible
            HELPLINE_RING_TIME       | 4s               | 4s is out of bounds; from 5s to 40s is possible
            HELPLINE_CALLING_HOURS   | 07:59-20:00      | 07:59-20:00 is no span within 08:00-21:00; write it like 09:00-20:00
            HELPLINE_CALLING_HOURS   | 09:00-21:01      | 09:00-21:01 is no span within 08:00-21:00; write it like 09:00-20:00
            HELPLINE_CALLING_HOURS   | 10:00-10:00      | 10:00-10:00 is no span within 08:00-21:00; write it like 09:00-20:00
            HELPLINE_CALLING_HOURS   | 09:99-20:00      | 09:99-20:00 is no span within 08:00-21:00; write it like 09:00-20:00
            HELPLINE_OUTCOME_REMIND  | 15m              | 15m has 1; exactly 2 are needed
            HELPLINE_CHECKIN_RETRIES | 45m,15m          | 45m,15m is no list of lengths of time above zero, each longer than the one before; write it like 15m,45m
            HELPLINE_FALLBACK_URL    | /fallback        | is no whole address; write it like https://help.example.org
            SMTP_FROM                | me               | me is no mail address; write it like phones@example.org
            """)
    void everyMistakeNamesTheSettingAndTheRemedy(String name, String value, String problem) {
        assertThat(problems(Map.of(name, value))).contains(name + ": " + problem);
    }

    @Test
    void aLongNameIsRefused() {
        assertThat(problems(Map.of("HELPLINE_NAME", "The Mutual Aid Helpline of all the Conwy Valley")))
                .containsExactly("HELPLINE_NAME: The Mutual Aid Helpline of all the Conwy Valley is too long to be said"
                        + " in every call; at most 40 letters are possible");
    }

    @Test
    void theAccountNeedsItsTokenAndANumber() {
        assertThat(problems(Map.of("TWILIO_ACCOUNT_SID", SID)))
                .containsExactly(
                        "TWILIO_AUTH_TOKEN: is missing; set it, or leave both empty for a simulated phone network",
                        "HELPLINE_NUMBER: is missing; with a Twilio account it must be the number that people ring");
        assertThat(problems(Map.of("TWILIO_AUTH_TOKEN", "12345")))
                .containsExactly(
                        "TWILIO_ACCOUNT_SID: is missing; set it, or leave both empty for a simulated phone network");
    }

    @Test
    void aWrongSidIsNotShown() {
        assertThat(problems(Map.of(
                        "TWILIO_ACCOUNT_SID", "SK1", "TWILIO_AUTH_TOKEN", "1", "HELPLINE_NUMBER", "+441632960100")))
                .containsExactly("TWILIO_ACCOUNT_SID: is no account SID; copy it from the Twilio console: AC and 32"
                        + " digits or letters a to f");
    }

    @Test
    void mailNeedsItsSender() {
        assertThat(problems(Map.of("SMTP_URL", "smtp://mail.example.org")))
                .containsExactly("SMTP_FROM: is missing; set it, or leave both empty for texts only");
    }

    @Test
    void aBadLineOfTheFileIsNamedWithoutItsContent() throws IOException {
        Files.writeString(folder.resolve(".env"), "PORT=1\nexport TWILIO_AUTH_TOKEN=secret\nsecret\n");

        assertThat(problems(Map.of()))
                .containsExactly(
                        ".env: line 2 is no setting; write NAME=value", ".env: line 3 is no setting; write NAME=value");
    }

    @Test
    void secretsNeverPrint() {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", "jdbc:postgresql://db/x?password=hush");
        environment.put("DATABASE_PASSWORD", "hush");
        environment.put("TWILIO_ACCOUNT_SID", SID);
        environment.put("TWILIO_AUTH_TOKEN", "hush");
        environment.put("HELPLINE_NUMBER", "+441632960100");
        environment.put("SMTP_URL", "smtp://me:hush@mail.example.org");
        environment.put("SMTP_FROM", "me@example.org");

        assertThat(valid(environment).toString()).doesNotContain("hush").doesNotContain("1632960100");
    }

    private Settings valid(Map<String, String> environment) {
        Settings.Reading reading = Settings.read(environment, folder.resolve(".env"));
        assertThat(reading).isInstanceOf(Settings.Valid.class);
        return ((Settings.Valid) reading).settings();
    }

    private List<String> problems(Map<String, String> environment) {
        Settings.Reading reading = Settings.read(environment, folder.resolve(".env"));
        assertThat(reading).isInstanceOf(Settings.Invalid.class);
        return ((Settings.Invalid) reading).problems();
    }
}
