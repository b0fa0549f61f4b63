package org.ringround.console;

import java.time.InstantSource;
import org.ringround.account.Visitor;
import org.ringround.db.Database;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** What every section of the console is made of. */
public record ConsoleParts(Database db, InstantSource clock, Visitors visitors, Words words, ConsoleRules rules) {

    public Doors doors() {
        return new Doors(this);
    }

    /** How their pages speak. */
    public Spoken say(Visitor who) {
        Language own = who.language();
        Language language = own == null || !words.speaks(own) ? rules.page().language() : own;
        return new Spoken(words, language, rules.zone());
    }
}
