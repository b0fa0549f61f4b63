package org.ringround;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ringround.account.PrivateLinks;
import org.ringround.console.LinkDoors;
import org.ringround.console.LinkGuard;
import org.ringround.console.LinkParts;
import org.ringround.console.LinkRules;
import org.ringround.console.Ringing;
import org.ringround.console.Stylesheet;
import org.ringround.db.Database;
import org.ringround.http.Route;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Times;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.words.Words;

/** The volunteers' private pages: how links are made, what they open, and who stands before it. */
record PrivatePages(PrivateLinks links, List<Route> routes, LinkGuard guard) {

    static PrivatePages furnish(
            Database db, InstantSource clock, Words words, LinkRules rules, Ringing ringing, Supplier<String> url) {
        var links = new PrivateLinks(url, new SecureRandom());
        var parts = new LinkParts(db, clock, links, ringing, words, rules);
        List<Route> routes = Stream.concat(new LinkDoors(parts).routes().stream(), Stylesheet.routes().stream())
                .toList();
        return new PrivatePages(links, routes, new LinkGuard(parts, url));
    }

    static LinkRules rules(HelplineSettings helpline, TwilioAccount account) {
        Times times = helpline.times();
        return new LinkRules(
                helpline.name(),
                helpline.languages().get(0),
                helpline.zone(),
                times.callingFrom(),
                times.callingTo(),
                account.central().dialledIn(helpline.region()),
                account.text().dialledIn(helpline.region()));
    }
}
