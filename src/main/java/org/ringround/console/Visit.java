package org.ringround.console;

import java.time.Instant;
import org.ringround.account.Visitor;
import org.ringround.db.Tx;
import org.ringround.http.Request;
import org.ringround.people.Scope;

/** A request of somebody who is signed in, in a transaction of its own; it may be done again, so it touches nothing else. */
public record Visit(Tx tx, Visitor who, Request request, Instant now, Spoken say, Frame frame) {

    /** The areas whose matters they see. */
    public Scope scope() {
        return who.scope();
    }

    /** A part of the path that is a number of ours; -1, which nothing has, when it is none. */
    public long id(String name) {
        String text = request.pathParam(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** What was typed into the form that came. */
    public Entry entry() {
        return Entry.typed(say, request.form());
    }

    /** Where they are, to be gone on from with other parameters. */
    public Here here() {
        return Here.of(frame.rules().root(), request);
    }
}
