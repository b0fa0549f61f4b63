package org.ringround.simulator;

/**
 * Something that Twilio's debugger would show: an error or a warning about what the server answered.
 *
 * @param callSid empty for a text message
 * @param code Twilio's error or warning code
 */
public record Complaint(String callSid, String url, int code, String message) {}
