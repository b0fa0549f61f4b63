package org.ringround.outbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;
import org.ringround.telephony.Telephony.CallListed;

/** One thing to do at the phone network, as it is kept in the database. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Errand {

    /**
     * Sends the one request that it takes. Empty: not ready yet, to be tried again.
     *
     * @throws org.ringround.telephony.TelephonyRefused the network said no
     * @throws org.ringround.telephony.TelephonyUnreachable there was no clear answer
     */
    Optional<Result> carryOut(Telephony telephony);

    /** Whether it is about that call: one that places a call is about whichever call comes of it. */
    default boolean isAbout(@Nullable String call) {
        return true;
    }

    /** Whether doing it twice is the same as doing it once, so that it may be tried again after no clear answer. */
    default boolean isRepeatable() {
        return true;
    }

    /** Whether it is worth trying for weeks, slowly, since what it brings home is nowhere else. */
    default boolean isKept() {
        return false;
    }

    /** Whether the network may well say no because it has happened by itself meanwhile. */
    default boolean mayComeTooLate() {
        return false;
    }

    /**
     * Ring a number.
     *
     * @param number E.164
     * @param leg our id of the leg, which comes back in everything the network tells of it
     */
    record PlaceCall(String number, String kind, UUID leg, long ringSeconds) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            Duration ring = Duration.ofSeconds(ringSeconds);
            return Optional.of(new Result.Placed(telephony.place(new PhoneNumber(number), kind, leg, ring)));
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }
    }

    /** End a call that is queued or ringing. */
    record CancelCall(String sid) implements Errand {
        @Override
        public boolean mayComeTooLate() {
            return true;
        }

        @Override
        public boolean isAbout(@Nullable String call) {
            return sid.equals(call);
        }

        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            telephony.cancel(sid);
            return Optional.of(new Result.Done());
        }
    }

    /** End a call wherever it is. */
    record HangUp(String sid) implements Errand {
        @Override
        public boolean mayComeTooLate() {
            return true;
        }

        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            telephony.hangUp(sid);
            return Optional.of(new Result.Done());
        }
    }

    /** Make a live leg ask at once what it hears now. */
    record AskAgain(String sid, String kind, UUID leg) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            telephony.askAgain(sid, kind, leg);
            return Optional.of(new Result.Done());
        }
    }

    /** Ask how a call stands. */
    record LookUp(String sid) implements Errand {
        @Override
        public boolean isAbout(@Nullable String call) {
            return sid.equals(call);
        }

        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            return Optional.of(new Result.Seen(telephony.find(sid).orElse(null)));
        }
    }

    /** Ask which legs were dialled from a call that is over, and how they ended. Not while one of them goes on. */
    record FindDialled(String parent) implements Errand {
        @Override
        public boolean isAbout(@Nullable String call) {
            return parent.equals(call);
        }

        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            List<CallListed> legs = telephony.listDialled(parent);
            return legs.stream().allMatch(leg -> leg.status().isOver())
                    ? Optional.of(new Result.Dialled(legs))
                    : Optional.empty();
        }
    }

    /** Bring a recording home. */
    record FetchRecording(String sid) implements Errand {
        @Override
        public boolean isKept() {
            return true;
        }

        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            return telephony.recording(sid).map(Result.Fetched::new);
        }
    }

    record DeleteRecording(String sid) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            telephony.deleteRecording(sid);
            return Optional.of(new Result.Done());
        }
    }

    record DeleteQueue(String sid) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            telephony.deleteQueue(sid);
            return Optional.of(new Result.Done());
        }
    }

    /** Send a text. */
    record SendText(String number, String body) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            return Optional.of(new Result.Placed(telephony.text(new PhoneNumber(number), body)));
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }
    }

    /** List the calls, recordings and texts to us that the network knows from that time on. */
    record ListTraffic(Instant since) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            return Optional.of(new Result.TrafficListed(
                    telephony.listCalls(since), telephony.listRecordings(since), telephony.listTexts(since)));
        }
    }

    /**
     * Send a mail, which does not go by the phone network: {@link Postman} takes it. At least once: two mails that say the
     * same are better than none, and the id, which is the same in both, lets mail programs show one.
     */
    record SendMail(UUID id, String to, String subject, String body) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            throw new IllegalStateException("a mail does not go by the phone network");
        }
    }

    /** What stands in the database cannot be read: a newer server wrote it, or somebody's hand. */
    record Unreadable(boolean repeatable, String why) implements Errand {
        @Override
        public Optional<Result> carryOut(Telephony telephony) {
            throw new IllegalStateException(why);
        }

        @Override
        public boolean isRepeatable() {
            return repeatable;
        }
    }
}
