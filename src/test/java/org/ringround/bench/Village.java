package org.ringround.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ringround.BenchHouse;
import org.ringround.simulator.CallStatus;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/**
 * One who rings, and two volunteers on duty whose phones ring then: one answers, presses 1, is connected, says by key how it went;
 * the other's rings until it stops. They take turns, and nobody lets it ring in vain: the house would pause them. Residents are never turned away, however often they ring.
 */
final class Village {

    private static final long PATIENCE_SECONDS = 20;
    private static final Duration RINGS_IN_VAIN = Duration.ofSeconds(30);

    private final BenchHouse house;
    private final Phone caller;
    private final List<Phone> volunteers;
    private final BlockingQueue<PhoneCall> talks = new LinkedBlockingQueue<>();
    private int calls;

    Village(BenchHouse house, int place) {
        this.house = house;
        this.caller = house.network().phone(caller(place));
        this.volunteers = List.of(
                house.network().phone(volunteer(place, 0)), house.network().phone(volunteer(place, 1)));
    }

    /** So many villages as the files of an import have them. */
    static Map<String, List<String>> files(int count) {
        return Map.of(
                "areas.csv",
                lines("name", count, place -> List.of(name(place))),
                "residents.csv",
                lines(
                        "phone,name,area,language",
                        count,
                        place -> List.of("%s,Ann %d,%s,en".formatted(caller(place), place, name(place)))),
                "volunteers.csv",
                lines(
                        "phone,name,area,languages,shifts",
                        count,
                        place -> List.of(volunteerLine(place, 0), volunteerLine(place, 1))));
    }

    private static List<String> lines(String head, int count, IntFunction<List<String>> each) {
        return Stream.concat(
                        Stream.of(head),
                        IntStream.range(0, count).mapToObj(each).flatMap(List::stream))
                .toList();
    }

    private static String name(int place) {
        return "V%03d".formatted(place);
    }

    private static String caller(int place) {
        return Fictional.landline(place);
    }

    private static String volunteer(int place, int which) {
        return Fictional.mobile(2 * place + which);
    }

    private static String volunteerLine(int place, int which) {
        return "%s,Sam %d,%s,en,daily 00:00-24:00".formatted(volunteer(place, which), 2 * place + which, name(place));
    }

    /** A whole call; returns when all of it is over. */
    void call() {
        Phone answers = volunteers.get(calls % 2);
        volunteers.get((calls + 1) % 2).does(ring -> ring.waits(RINGS_IN_VAIN).declines());
        answers.does(this::takes);
        calls++;
        PhoneCall call = caller.dials(house.helpline()).presses("1");
        String taker = call.awaitBridged();
        if (!taker.equals(answers.number())) {
            throw new IllegalStateException("somebody else was connected");
        }
        call.hangsUp();
        PhoneCall talk = talk();
        if (call.status() != CallStatus.COMPLETED || talk.status() != CallStatus.COMPLETED) {
            throw new IllegalStateException("a call is not complete: " + call.status() + ", " + talk.status());
        }
    }

    private PhoneCall talk() {
        try {
            PhoneCall talk = talks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (talk == null) {
                throw new IllegalStateException("no volunteer said how it went");
            }
            return talk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the volunteer does when their phone rings. */
    private void takes(PhoneCall ring) {
        ring.answers().pressesWhenAsked("1");
        ring.hears("How did it go").presses("1").awaitEnd();
        talks.add(ring);
    }
}
