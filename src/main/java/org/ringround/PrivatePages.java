package org.ringround;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ringround.callback.Callbacks;
import org.ringround.console.Assets;
import org.ringround.console.PageRules;
import org.ringround.console.link.LinkDoors;
import org.ringround.console.link.LinkGuard;
import org.ringround.console.link.LinkParts;
import org.ringround.console.link.Ringing;
import org.ringround.http.Route;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Times;
import org.ringround.telephony.twilio.TwilioAccount;

/** The volunteers' private pages: what a link opens, and who stands before it. */
record PrivatePages(List<Route> routes, LinkGuard guard, PageRules rules) {

    static PrivatePages furnish(Desks.Needs needs, Desks desks, Supplier<String> publicUrl) {
        var parts = new LinkParts(
                needs.db(),
                needs.options().clock(),
                needs.links(),
                ringing(desks.callbacks()),
                desks.tasks(),
                needs.words(),
                rules(needs.rules().helpline(), needs.rules().account(), publicUrl.get()));
        List<Route> routes = Stream.concat(new LinkDoors(parts).routes().stream(), Assets.routes().stream())
                .toList();
        return new PrivatePages(routes, new LinkGuard(parts, publicUrl), parts.rules());
    }

    /** What the page asks of whoever rings. */
    private static Ringing ringing(Callbacks callbacks) {
        return (tx, volunteer, reference, now) -> switch (callbacks.ring(tx, volunteer, reference, now)) {
            case RINGING -> new Ringing.Begun();
            case ALREADY -> new Ringing.Already();
            case OUT_OF_HOURS -> new Ringing.OutOfHours();
            case HOLDS_NOTHING, CANNOT_BE -> new Ringing.CannotBe();
        };
    }

    private static PageRules rules(HelplineSettings helpline, TwilioAccount account, String publicUrl) {
        Times times = helpline.times();
        return new PageRules(
                URI.create(publicUrl).getRawPath(),
                helpline.name(),
                helpline.languages().get(0),
                helpline.zone(),
                times.callingFrom(),
                times.callingTo(),
                account.central().dialledIn(helpline.region()),
                account.text().dialledIn(helpline.region()));
    }
}
