package org.ringround.text;

import java.time.Instant;
import java.util.List;
import org.ringround.db.Tx;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.OpenShift;
import org.ringround.rota.OpenShifts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shifts of volunteers who leave: they are open, as though each had been given up. */
public final class Leaving {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final TextParts parts;
    private final Gaps gaps;

    public Leaving(TextParts parts) {
        this.parts = parts;
        this.gaps = new Gaps(parts, new Texts(parts));
    }

    /** While they are still active. Nobody is asked yet: a coordinator is at the desk, and chooses. */
    public void leaves(Tx tx, long volunteer, Instant now) {
        List<OpenShift> open = shifts(tx).openAll(volunteer, change(now));
        open.forEach(shift -> gaps.watch(tx, shift));
        tx.afterCommit(() -> LOG.info("{} shifts are open, their volunteer has left", open.size()));
    }

    /** Once they are active again, they have what nobody covers of it. */
    public void returns(Tx tx, long volunteer, Instant now) {
        List<OpenShift> back = shifts(tx).takeBack(volunteer, change(now));
        back.forEach(shift -> gaps.over(tx, shift, now));
        tx.afterCommit(() -> LOG.info("{} shifts are their volunteer's again, who is back", back.size()));
    }

    private OpenShifts shifts(Tx tx) {
        return new OpenShifts(tx, parts.rules().zone());
    }

    private static Change change(Instant now) {
        return new Change(now, Channel.CONSOLE, "coordinator");
    }
}
