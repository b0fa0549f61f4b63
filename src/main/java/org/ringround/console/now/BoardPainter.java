package org.ringround.console.now;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.account.Visitor;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Spoken;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.http.Painter;
import org.ringround.http.Picture;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/**
 * Draws the board for all who look on, in one transaction: who they are now, one board for those who may see the same, and the
 * look of each of them in the audit. Two hundred open pages are so a handful of readings, each drawn once in each language.
 */
final class BoardPainter implements Painter<Visitor> {

    private final ConsoleParts parts;
    private final Onlookers onlookers;
    private final NowBoard board;
    private final Looks looks;

    BoardPainter(ConsoleParts parts, Onlookers onlookers, NowBoard board, Looks looks) {
        this.parts = parts;
        this.onlookers = onlookers;
        this.board = board;
        this.looks = looks;
    }

    /** Those who see the same. */
    private record Sight(Scope scope, Language language) {}

    /** @param those who are signed in still, as they are now, by their sessions */
    private record Boards(Map<Long, Visitor> those, Map<Scope, Board> each) {}

    @Override
    public Optional<Map<Visitor, Picture>> draw(Collection<Visitor> visitors) {
        Instant now = parts.clock().instant();
        try {
            return Optional.of(drawn(visitors, parts.db().transact(tx -> read(tx, visitors, now))));
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Map<Visitor, Picture> drawn(Collection<Visitor> visitors, Boards boards) {
        Map<Sight, Picture> pictures = new HashMap<>();
        Map<Visitor, Picture> shown = new HashMap<>();
        for (Visitor visitor : visitors) {
            Visitor who = boards.those().get(visitor.session());
            if (who != null) {
                Spoken say = parts.say(who);
                var sight = new Sight(who.scope(), say.language());
                Board seen = Objects.requireNonNull(boards.each().get(who.scope()));
                shown.put(visitor, pictures.computeIfAbsent(sight, any -> picture(seen, say)));
            }
        }
        return shown;
    }

    private Boards read(Tx tx, Collection<Visitor> visitors, Instant now) {
        Map<Long, Visitor> those =
                onlookers.still(tx, visitors, now).stream().collect(Collectors.toMap(Visitor::session, who -> who));
        Map<Scope, Board> each = new HashMap<>();
        Map<Scope, Set<Seen>> seen = new HashMap<>();
        Map<Visitor, Set<Seen>> shown = new HashMap<>();
        for (Visitor who : those.values()) {
            Board theirs = each.computeIfAbsent(who.scope(), scope -> board.read(tx, scope, now));
            shown.put(who, seen.computeIfAbsent(who.scope(), scope -> Seen.on(theirs)));
        }
        looks.look(tx, shown, now);
        return new Boards(those, each);
    }

    private Picture picture(Board seen, Spoken say) {
        var view = new NowView(say, parts.rules(), seen);
        return new Picture(
                seen.content(), () -> new StaticTemplates().nowBoard(view).render());
    }
}
