package org.ringround.console.rounds;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Database;
import org.ringround.exchange.Exporter;
import org.ringround.words.Words;

/** Who is on the round of a day, as a page to be printed: when everything is down, people ring by hand. */
public final class RoundSheet {

    private final Database database;
    private final Words words;
    private final SheetRules rules;

    public RoundSheet(Database database, Words words, SheetRules rules) {
        this.database = database;
        this.words = words;
        this.rules = rules;
    }

    /** The page, which needs nothing besides itself. */
    public String page(LocalDate date, Instant now) {
        List<Spoken> says = rules.languages().stream()
                .filter(words::speaks)
                .map(language -> new Spoken(words, language, rules.zone()))
                .toList();
        var turns = new Exporter(database).listTurns(date, rules.zone());
        var output = new StringOutput();
        new StaticTemplates()
                .roundsSheet(new SheetView(says, rules, date, turns, now))
                .render(output);
        return output.toString();
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, rules.zone());
    }
}
