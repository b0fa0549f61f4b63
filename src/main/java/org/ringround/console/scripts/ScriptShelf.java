package org.ringround.console.scripts;

import java.util.function.Supplier;
import org.ringround.script.ScriptReading;
import org.ringround.script.Scripts;

/**
 * The scripts of a server.
 *
 * @param started those with which it started
 * @param now reads their files anew
 * @param packaged whether they come with the program, and are no files that anybody could change
 */
public record ScriptShelf(Scripts started, Supplier<ScriptReading> now, boolean packaged) {}
