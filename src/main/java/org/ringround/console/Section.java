package org.ringround.console;

import org.ringround.words.GuideLabel;
import org.ringround.words.InboxLabel;
import org.ringround.words.NowLabel;
import org.ringround.words.PeopleLabel;
import org.ringround.words.PracticeLabel;
import org.ringround.words.ReportsLabel;
import org.ringround.words.RequestsLabel;
import org.ringround.words.RotaLabel;
import org.ringround.words.RoundsLabel;
import org.ringround.words.ScriptsLabel;
import org.ringround.words.SettingsLabel;
import org.ringround.words.Wording;

/** The parts of the console, in the order of its navigation. */
public enum Section {
    NOW("/now", NowLabel.TITLE),
    REQUESTS("/requests", RequestsLabel.TITLE),
    PEOPLE("/people", PeopleLabel.TITLE),
    ROTA("/rota", RotaLabel.TITLE),
    ROUNDS("/rounds", RoundsLabel.TITLE),
    INBOX("/inbox", InboxLabel.TITLE),
    REPORTS("/reports", ReportsLabel.TITLE),
    SCRIPTS("/scripts", ScriptsLabel.TITLE),
    /** For admins. */
    SETTINGS("/settings", SettingsLabel.TITLE),
    /** Where the phone network is simulated. */
    PRACTICE("/practice", PracticeLabel.TITLE),
    GUIDE("/help", GuideLabel.TITLE);

    private final String path;
    private final Wording label;

    Section(String path, Wording label) {
        this.path = path;
        this.label = label;
    }

    public String path() {
        return path;
    }

    public Wording label() {
        return label;
    }
}
