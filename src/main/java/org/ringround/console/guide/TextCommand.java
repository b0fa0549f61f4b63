package org.ringround.console.guide;

import java.util.List;
import org.ringround.words.GuideLabel;

/** What a volunteer may text, in either language. */
public record TextCommand(String english, String welsh, GuideLabel means) {

    /** In the order in which a volunteer comes to need them. */
    public static final List<TextCommand> ALL = List.of(
            new TextCommand("ON", "YMLAEN", GuideLabel.TEXT_ON),
            new TextCommand("ON 3", "YMLAEN 3", GuideLabel.TEXT_ON_HOURS),
            new TextCommand("OFF", "I FFWRDD", GuideLabel.TEXT_OFF),
            new TextCommand("PAUSE 30", "SAIB 30", GuideLabel.TEXT_PAUSE),
            new TextCommand("BACK", "NÔL", GuideLabel.TEXT_BACK),
            new TextCommand("STATUS", "STATWS", GuideLabel.TEXT_STATUS),
            new TextCommand("SHIFTS", "SIFFTIAU", GuideLabel.TEXT_SHIFTS),
            new TextCommand("TAKE 214", "CYMRYD 214", GuideLabel.TEXT_TAKE),
            new TextCommand("DONE 214", "GORFFEN 214", GuideLabel.TEXT_DONE),
            new TextCommand("DROP 214", "GOLLWNG 214", GuideLabel.TEXT_DROP),
            new TextCommand("OK", "IAWN", GuideLabel.TEXT_OK),
            new TextCommand("CANT", "METHU", GuideLabel.TEXT_CANT),
            new TextCommand("COVER 31", "LLENWI 31", GuideLabel.TEXT_COVER),
            new TextCommand("1", "1", GuideLabel.TEXT_DIGIT),
            new TextCommand("STOP", "STOP", GuideLabel.TEXT_STOP));
}
