package org.ringround.simulator;

import java.util.Map;

/** Carries out a Gather: speaks, listens for keys, and goes to its action, or on when nobody presses any. */
final class Gather {

    private final Interpreter on;
    private final Twiml twiml;
    private final Twiml.Verb verb;
    private final Leg leg;
    private final Ear ear;

    Gather(Interpreter on, Twiml twiml, Twiml.Verb verb) {
        this.on = on;
        this.twiml = twiml;
        this.verb = verb;
        this.leg = on.leg();
        this.ear = new Ear(verb.attribute("finishOnKey", "#"), verb.number("numDigits", Integer.MAX_VALUE));
    }

    Flow run() {
        leg.listens(ear);
        try {
            for (var child : verb.children()) {
                if (!ear.touched()) {
                    on.speech().perform(child, ear::touched);
                }
            }
            listen();
        } finally {
            leg.listensNoMore();
        }
        if (!ear.digits().isEmpty()) {
            return new Flow.Go(on.action(twiml, verb, Map.of("Digits", ear.digits())));
        }
        return verb.flag("actionOnEmptyResult") ? new Flow.Go(on.action(twiml, verb, Map.of())) : Flow.NEXT;
    }

    /** The time starts anew with every key. */
    private void listen() {
        var timeout = verb.seconds("timeout", 5);
        var heard = -1;
        while (!ear.finished() && heard != ear.digits().length()) {
            heard = ear.digits().length();
            var before = heard;
            leg.await(timeout, () -> ear.finished() || ear.digits().length() > before);
        }
    }
}
