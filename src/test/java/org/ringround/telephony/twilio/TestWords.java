package org.ringround.telephony.twilio;

import java.time.Duration;
import java.util.List;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Emergency words that a test can tell apart. */
final class TestWords implements EmergencyWords {

    static final PhoneNumber FALLBACK = new PhoneNumber("+441632960999");

    @Override
    public List<Instruction> toCaller() {
        return List.of(
                say("sorry, wait"),
                new Instruction.Say(Language.WELSH, "sori, arhoswch"),
                new Instruction.Dial(FALLBACK, Duration.ofSeconds(30), Duration.ofHours(1)));
    }

    @Override
    public List<Instruction> toUnansweredCaller() {
        return List.of(
                say("leave a message"), new Instruction.TakeMessage(Duration.ofSeconds(180), Duration.ofSeconds(10)));
    }

    @Override
    public List<Instruction> afterMessage() {
        return List.of(say("thank you"), new Instruction.HangUp());
    }

    @Override
    public List<Instruction> toCalled() {
        return List.of(say("sorry, goodbye"), new Instruction.HangUp());
    }

    @Override
    public List<Instruction> toUnknownLeg() {
        return List.of(say("we do not know this call"), new Instruction.HangUp());
    }

    @Override
    public List<Instruction> afterQueue() {
        return List.of(say("one moment"));
    }

    static Instruction say(String text) {
        return new Instruction.Say(Language.ENGLISH, text);
    }
}
