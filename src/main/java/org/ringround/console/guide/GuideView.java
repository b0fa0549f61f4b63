package org.ringround.console.guide;

import java.util.List;
import java.util.Map;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;
import org.ringround.words.GuideLabel;
import org.ringround.words.Phrase;

/** The page of help. */
public record GuideView(Frame frame, List<String> admins) {

    public GuideView {
        admins = List.copyOf(admins);
    }

    public Spoken say() {
        return frame.say();
    }

    /** When the police come; the words that volunteers get by text when they look in on somebody. */
    public String police() {
        return say().say(Phrase.TEXT_LOOK_IN_POLICE);
    }

    public String say999() {
        return say().say(GuideLabel.DANGER_SAY, "helpline", frame.rules().helpline());
    }

    public String askVolunteers() {
        var page = frame.rules().page();
        return say().say(GuideLabel.ASK_VOLUNTEERS, Map.of("text", page.text(), "central", page.central()));
    }

    public String textsHow() {
        return say().say(GuideLabel.TEXTS_HOW, "text", frame.rules().page().text());
    }

    public String askAdmins() {
        return say().say(GuideLabel.ASK_ADMINS, "names", String.join(", ", admins));
    }
}
