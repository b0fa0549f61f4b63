package org.ringround.simulator;

/** What somebody does when their phone rings; runs on a thread of its own. */
@FunctionalInterface
public interface PhoneScript {

    void whenItRings(PhoneCall call);
}
