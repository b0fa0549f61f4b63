package org.ringround.console.settings;

import org.ringround.words.SettingsLabel;

/** An area as it stands in the list. */
public record AreaLine(long id, String name, String postcodes, SettingsLabel ring, String neighbours) {}
