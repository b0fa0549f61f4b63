package org.ringround.console.rounds;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ringround.console.Asset;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.exchange.Exporter;
import org.ringround.people.Scope;
import org.ringround.words.Words;

/** Who is on the round of a day, as a page to be printed: when everything is down, people ring by hand. */
public final class RoundSheet {

    /** How it looks; a sheet that is a file has it inside. */
    static final Asset LOOK = Asset.ours("sheet.css");

    private final Database database;
    private final Words words;
    private final SheetRules rules;

    public RoundSheet(Database database, Words words, SheetRules rules) {
        this.database = database;
        this.words = words;
        this.rules = rules;
    }

    /** The page of all areas, which needs nothing besides itself. */
    public String page(LocalDate date, Instant now) {
        SheetView view = database.transact(tx -> view(tx, new Scope.Everywhere(), date, now));
        var output = new StringOutput();
        String look = new String(LOOK.content(), StandardCharsets.UTF_8);
        new StaticTemplates().roundsSheet(view, look, null).render(output);
        return output.toString();
    }

    /** What stands on the sheet of these areas. */
    SheetView view(Tx tx, Scope scope, LocalDate date, Instant now) {
        List<Spoken> says = rules.languages().stream()
                .filter(words::speaks)
                .map(language -> new Spoken(words, language, rules.zone()))
                .toList();
        return new SheetView(says, rules, date, Exporter.listTurns(tx, scope, date, rules.zone()), now);
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, rules.zone());
    }
}
