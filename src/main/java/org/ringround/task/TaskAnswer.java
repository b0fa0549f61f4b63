package org.ringround.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringround.words.Phrase;

/** What came of TAKE, DONE and DROP: the state in which the request is for whoever asked, and the words for it. */
public sealed interface TaskAnswer {

    long reference();

    Phrase phrase();

    /** What the phrase wants filled in. */
    default Map<String, String> values() {
        return Map.of("reference", Long.toString(reference()));
    }

    /** Theirs from now on. */
    record Yours(long reference, String link) implements TaskAnswer {
        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_YOURS;
        }

        @Override
        public Map<String, String> values() {
            return Map.of("reference", Long.toString(reference), "link", link);
        }
    }

    /** They had taken it before. */
    record StillYours(long reference, String link) implements TaskAnswer {
        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_STILL_YOURS;
        }

        @Override
        public Map<String, String> values() {
            return Map.of("reference", Long.toString(reference), "link", link);
        }
    }

    /** Unknown, of another area, somebody else's, settled: nobody learns which. */
    record NotForYou(long reference) implements TaskAnswer {
        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_NOT_FOR_YOU;
        }
    }

    /** They hold as many as they may: these. */
    record Enough(long reference, List<Long> held) implements TaskAnswer {
        public Enough {
            held = List.copyOf(held);
        }

        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_ENOUGH;
        }

        @Override
        public Map<String, String> values() {
            String references = held.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return Map.of("reference", Long.toString(reference), "references", references);
        }
    }

    /** Whoever asks for help is on the line just now. */
    record OnThePhone(long reference) implements TaskAnswer {
        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_ON_THE_PHONE;
        }
    }

    record Done(long reference) implements TaskAnswer {
        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_DONE;
        }
    }

    /** Open again. */
    record Dropped(long reference) implements TaskAnswer {
        @Override
        public Phrase phrase() {
            return Phrase.TEXT_TASK_DROPPED;
        }
    }
}
