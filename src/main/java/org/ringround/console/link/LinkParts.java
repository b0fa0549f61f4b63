package org.ringround.console.link;

import java.time.InstantSource;
import org.ringround.account.PrivateLinks;
import org.ringround.console.PageRules;
import org.ringround.db.Database;
import org.ringround.task.Tasks;
import org.ringround.words.Words;

/** What the private page is made of. */
public record LinkParts(
        Database db,
        InstantSource clock,
        PrivateLinks links,
        Ringing ringing,
        Tasks tasks,
        Words words,
        PageRules rules) {}
