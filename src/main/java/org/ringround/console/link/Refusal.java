package org.ringround.console.link;

import org.ringround.console.Html;
import org.ringround.console.PageRules;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.words.Words;

/**
 * The one page for every link that does not work, whatever the reason: it tells how to get a new one, and nothing else. And
 * the one for when we cannot know, with the database away.
 */
final class Refusal {

    private final Response wrong;
    private final Response ended;
    private final Response trouble;

    Refusal(Words words, PageRules rules) {
        var first = new Spoken(words, rules.language(), rules.zone());
        var page = new StaticTemplates().linkRefusal(first, rules);
        wrong = Html.page(404, page);
        ended = Html.page(200, page);
        trouble = Html.page(503, new StaticTemplates().linkTrouble(first, rules));
    }

    /** To whoever may not come in, or asks for what is not theirs. */
    Response page() {
        return wrong;
    }

    /** To everybody, while the database is away. */
    Response trouble() {
        return trouble;
    }

    /** To whoever has just ended their links themselves. */
    Response afterEnd() {
        return ended;
    }
}
