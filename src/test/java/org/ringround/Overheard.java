package org.ringround;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ringround.logging.MaskingConverter;

/** Keeps every line that the server would have logged, as it would have stood in the log. */
public final class Overheard extends AppenderBase<ILoggingEvent> {

    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    private final MaskingConverter converter = new MaskingConverter();

    /** Those since the last time. */
    static List<String> take() {
        List<String> lines = List.copyOf(LINES);
        LINES.removeAll(lines);
        return lines;
    }

    @Override
    public void start() {
        converter.start();
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        LINES.add(event.getLoggerName() + " " + converter.convert(event));
    }
}
