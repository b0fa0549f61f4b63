package org.ringround.console.practice;

import java.util.List;
import org.ringround.console.Asset;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.simulator.Bench;
import org.ringround.words.PracticeLabel;

/**
 * The page of phones.
 *
 * @param people whose phone may be taken; the value is the person
 * @param central the number to ring, as people here dial it
 */
public record PracticeView(
        Frame frame, Entry entry, List<Phone> phones, List<Choice> people, String central, List<Switch> troubles) {

    static final Asset SCRIPT = Asset.ours("practice.js");

    /** The keys in the order in which phones have them. */
    public static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#");

    /**
     * One phone.
     *
     * @param name whose it is, or its number where it is nobody's
     * @param number as people here dial it
     */
    public record Phone(long id, String name, String number, boolean onDuty) {}

    /** @param name as its address has it */
    public record Switch(String name, PracticeLabel label, boolean on) {}

    public List<Asset> scripts() {
        return List.of(SCRIPT);
    }

    public String phonesPath() {
        return PracticeDoors.PHONES;
    }

    public String troublesPath() {
        return PracticeDoors.TROUBLES;
    }

    public boolean hasRoom() {
        return phones.size() < Bench.MOST;
    }

    /** What goes wrong just now. */
    public List<Switch> on() {
        return troubles.stream().filter(Switch::on).toList();
    }
}
