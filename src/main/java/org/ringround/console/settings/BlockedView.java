package org.ringround.console.settings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;
import org.ringround.people.BlockAction;
import org.ringround.words.SettingsLabel;

/**
 * The list of blocked numbers.
 *
 * @param first whether it begins with the newest
 */
public record BlockedView(Frame frame, Listing<BlockEntry> blocked, Here here, boolean first) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    public SettingsLabel action(BlockEntry block) {
        return label(block.acts());
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    static SettingsLabel label(BlockAction action) {
        return switch (action) {
            case REJECT -> SettingsLabel.BLOCK_REJECT;
            case VOICEMAIL -> SettingsLabel.BLOCK_VOICEMAIL;
            case COORDINATOR -> SettingsLabel.BLOCK_COORDINATOR;
        };
    }
}
