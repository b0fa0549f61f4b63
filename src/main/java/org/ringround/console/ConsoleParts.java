package org.ringround.console;

import java.time.InstantSource;
import org.ringround.db.Database;
import org.ringround.words.Words;

/** What every section of the console is made of. */
public record ConsoleParts(Database db, InstantSource clock, Visitors visitors, Words words, ConsoleRules rules) {

    public Doors doors() {
        return new Doors(this);
    }
}
