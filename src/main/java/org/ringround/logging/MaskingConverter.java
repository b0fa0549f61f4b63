package org.ringround.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/**
 * A log line's message and stack trace, with everything that looks like a phone number masked. It handles the trace by its type:
 * otherwise Logback adds the trace to the line once more, as it is.
 */
public final class MaskingConverter extends ThrowableHandlingConverter {

    /**
     * International with + or 00, or local to the UK with a 0, spaced and dashed as people write them: 9 to 15 digits. In
     * a URL the + is %2B. Not inside longer words or decimals, so that ids, hashes and times stay.
     */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.:-])(?:\\+|%2[Bb]|00?)(?:[ ()-]{0,2}\\d){8,14}(?![\\w])|(?<=[=%])%2[Bb]\\d{8,15}");

    private static final int DIGITS_LEFT = 2;

    private final ThrowableProxyConverter trace = new ThrowableProxyConverter();

    @Override
    public void start() {
        trace.start();
        super.start();
    }

    @Override
    public String convert(ILoggingEvent event) {
        String message = mask(event.getFormattedMessage());
        return event.getThrowableProxy() == null
                ? message
                : message + System.lineSeparator() + mask(trace.convert(event)).stripTrailing();
    }

    static String mask(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            String number = found.group();
            return "***" + number.substring(number.length() - DIGITS_LEFT);
        });
    }
}
