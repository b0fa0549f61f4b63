package org.ringround.outcall;

import java.util.List;

/**
 * What somebody is asked, and which keys are answers.
 *
 * @param first what is said first, and only once, before the question itself; may be empty
 * @param asked the question, said anew after a silence or a key that is no answer
 * @param keys each character one key that is an answer
 * @param times how often it is said at most
 */
public record Question(List<Saying> first, Saying asked, String keys, int times) {

    public Question {
        first = List.copyOf(first);
        if (times < 1 || keys.isEmpty()) {
            throw new IllegalArgumentException("a question is said at least once, and has an answer");
        }
    }

    boolean isAnswer(String key) {
        return key.length() == 1 && keys.contains(key);
    }
}
