package org.ringround.console.guide;

/**
 * What a helpline has of what it needs.
 *
 * @param coordinators who can be rung about something urgent
 * @param called somebody has rung for help
 */
record Beginnings(
        boolean areas,
        boolean lines,
        boolean volunteers,
        boolean coordinators,
        boolean shifts,
        boolean residents,
        boolean called) {}
