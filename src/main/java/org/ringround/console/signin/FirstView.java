package org.ringround.console.signin;

import org.ringround.console.ConsoleRules;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;

/**
 * The page on which the first admin makes their account.
 *
 * @param path its own
 */
public record FirstView(Spoken say, ConsoleRules rules, Entry entry, String path) {}
