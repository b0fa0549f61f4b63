package org.ringround.console.now;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ringround.account.Visitor;
import org.ringround.db.Tx;

/** Knows who of those that look on may go on. */
@FunctionalInterface
public interface Onlookers {

    /** Those of them who are still signed in, each as they are now: their areas and their language may be others than before. */
    List<Visitor> still(Tx tx, Collection<Visitor> some, Instant now);
}
