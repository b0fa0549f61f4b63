package org.ringround.call;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringround.offer.Wanted;
import org.ringround.people.Need;
import org.ringround.request.Matter;
import org.ringround.telephony.Language;

/**
 * What is known of a caller and of what they want, so far.
 *
 * @param caller who it is, as far as the number tells
 * @param script the script of the line that was dialled
 * @param tongue what is spoken
 * @param place where they are
 * @param pending prompts of the script to be said before what comes next
 */
record Particulars(Caller caller, String script, Tongue tongue, Place place, Need need, List<String> pending) {

    Particulars {
        pending = List.copyOf(pending);
    }

    /**
     * @param number E.164, null when withheld
     * @param resident the only resident at that number, else null
     * @param volunteer the volunteer with that number, else null
     * @param shared several residents share the number
     * @param standing what they may have; absent in calls that began before there was any
     */
    record Caller(
            @Nullable String number,
            @Nullable Long resident,
            @Nullable Long volunteer,
            boolean shared,
            Standing standing) {

        Caller {
            standing = Objects.requireNonNullElse(standing, Standing.ANYBODY);
        }

        Caller(@Nullable String number, @Nullable Long resident, @Nullable Long volunteer, boolean shared) {
            this(number, resident, volunteer, shared, Standing.ANYBODY);
        }
    }

    /**
     * @param language the caller's, or until they chose the helpline's first
     * @param known remembered or chosen: not asked again
     * @param remembered from the record or an earlier call: the other one is offered
     */
    record Tongue(Language language, boolean known, boolean remembered) {}

    /**
     * @param area null while it is not known
     * @param worthAsking there are several areas, and nothing tells which
     */
    record Place(@Nullable Long area, boolean worthAsking) {}

    Language language() {
        return tongue.language();
    }

    Standing standing() {
        return caller.standing();
    }

    @Nullable
    Long area() {
        return place.area();
    }

    /** What they ask for, as a request has it. */
    Matter matter() {
        return new Matter(caller.resident(), caller.number(), area(), need, language());
    }

    /**
     * Whom they need.
     *
     * @param today which of their calls today this is, from 1
     */
    Wanted.Who who(int today) {
        return new Wanted.Who(area(), language(), need, caller.number(), caller.resident(), caller.shared(), today);
    }

    Particulars speaking(Language chosen) {
        return new Particulars(caller, script, new Tongue(chosen, true, tongue.remembered()), place, need, pending);
    }

    Particulars wanting(Need wanted) {
        return new Particulars(caller, script, tongue, place, wanted, pending);
    }

    Particulars in(long area) {
        return new Particulars(caller, script, tongue, new Place(area, false), need, pending);
    }

    Particulars after(List<String> prompts) {
        return new Particulars(caller, script, tongue, place, need, prompts);
    }
}
