package org.ringround.simulator;

/**
 * One thing that happened on a handset's calls, to be shown to whoever holds it.
 *
 * @param id counts up within one network
 */
public record Caption(long id, NetworkEvent event) {}
