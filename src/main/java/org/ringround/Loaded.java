package org.ringround;

import java.nio.file.Path;
import org.ringround.script.ScriptReading;
import org.ringround.script.Scripts;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;

/** What commands read before they begin; anything wrong in it ends the command with every problem. */
final class Loaded {

    private Loaded() {}

    /** From the environment, and from {@code .env} in the working directory. */
    static Settings settings() {
        Settings.Reading reading = Settings.read(System.getenv(), Path.of(".env"));
        if (reading instanceof Settings.Invalid invalid) {
            throw new CannotGoOn(CannotGoOn.WRONG_USE, invalid.problems());
        }
        return ((Settings.Valid) reading).settings();
    }

    static Scripts scripts(HelplineSettings helpline) {
        ScriptReading reading = ScriptFolder.set(helpline);
        if (reading instanceof ScriptReading.Unreadable unreadable) {
            throw new CannotGoOn(CannotGoOn.WRONG_USE, ScriptFolder.lines(unreadable));
        }
        return ((ScriptReading.Read) reading).scripts();
    }
}
