package org.ringround.console.guide;

import org.jspecify.annotations.Nullable;
import org.ringround.words.GuideLabel;

/**
 * One of the first steps.
 *
 * @param path where it is done, null: not here, or not by them
 * @param admins it is done by admins, and they are none
 */
public record Step(
        GuideLabel title,
        GuideLabel how,
        boolean done,
        @Nullable String path,
        boolean admins) {}
