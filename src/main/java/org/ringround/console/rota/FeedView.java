package org.ringround.console.rota;

import org.jspecify.annotations.Nullable;
import org.ringround.console.Frame;

/**
 * The address under which calendars read a rota.
 *
 * @param whose a volunteer's or an area's name
 * @param path of the buttons
 * @param back to where it belongs
 * @param since when there is one, null: there is none
 * @param address just made, and never shown again; null: none was made now
 */
public record FeedView(
        Frame frame,
        String whose,
        String path,
        String back,
        @Nullable String since,
        @Nullable String address) {}
