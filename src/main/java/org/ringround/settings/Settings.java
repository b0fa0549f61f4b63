package org.ringround.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sysadmin sets, read once.
 *
 * @param port 0 = any free one
 * @param publicUrl without a slash at its end; null = {@code http://localhost} with the port that is really bound
 */
public record Settings(
        int port,
        @Nullable URI publicUrl,
        DatabaseSettings database,
        TwilioSettings twilio,
        HelplineSettings helpline,
        MailSettings mail) {

    /** What came of reading. */
    public sealed interface Reading {}

    /** They are good. */
    public record Valid(Settings settings) implements Reading {}

    /** Every problem at once, one line each: the setting, what is wrong, the remedy. Never a secret. */
    public record Invalid(List<String> problems) implements Reading {}

    /**
     * Reads all settings; the environment wins over the file, and an empty value is one not set.
     *
     * @param dotEnv a file of {@code NAME=value} lines, which need not exist
     */
    public static Reading read(Map<String, String> environment, Path dotEnv) {
        return SettingsReader.read(environment, dotEnv);
    }
}
