package org.ringround.text;

import java.util.Optional;

/**
 * Whether what somebody said later leaves nothing of an earlier text that was long on its way: they said it again, or changed
 * their mind. Pure. Of duty the events tell, which come by phone as well.
 */
final class Overtaking {

    private Overtaking() {}

    static boolean leavesNothing(Reading later, Reading earlier) {
        if (later instanceof Reading.Networks && earlier instanceof Reading.Networks) {
            return true;
        }
        return later instanceof Reading.Understood after
                && earlier instanceof Reading.Understood before
                && leavesNothing(after.command(), before.command());
    }

    private static boolean leavesNothing(Command later, Command earlier) {
        Optional<Long> request = request(earlier);
        if (request.isPresent()) {
            return request.equals(request(later));
        }
        if (earlier instanceof Command.Cover) {
            return earlier.equals(later);
        }
        if (isOnAShift(earlier)) {
            return isOnAShift(later);
        }
        return isOutcome(earlier) && (later instanceof Command.Digit || later.equals(earlier));
    }

    /** Whose task it is to be. */
    private static Optional<Long> request(Command command) {
        if (command instanceof Command.Take take) {
            return Optional.of(take.reference());
        }
        if (command instanceof Command.Done done) {
            return Optional.of(done.reference());
        }
        if (command instanceof Command.DoneBecause done) {
            return Optional.of(done.reference());
        }
        return command instanceof Command.Drop drop ? Optional.of(drop.reference()) : Optional.empty();
    }

    private static boolean isOnAShift(Command command) {
        return command instanceof Command.Ok || command instanceof Command.Cant;
    }

    private static boolean isOutcome(Command command) {
        return command instanceof Command.Digit || command instanceof Command.DigitFor;
    }
}
