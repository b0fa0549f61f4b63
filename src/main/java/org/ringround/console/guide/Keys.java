package org.ringround.console.guide;

import java.util.List;
import org.ringround.words.GuideLabel;

/** The keys of one moment in a volunteer's call; they are the same in every language. */
public record Keys(GuideLabel moment, List<Key> keys) {

    /** All that volunteers and coordinators are asked for by phone. */
    public static final List<Keys> ALL = List.of(
            of(
                    GuideLabel.KEYS_OFFER,
                    new Key("1", GuideLabel.KEY_TAKE),
                    new Key("2", GuideLabel.KEY_PASS),
                    new Key("3", GuideLabel.KEY_PASS_OFF)),
            of(GuideLabel.KEYS_GONE, new Key("1", GuideLabel.KEY_RING_BACK)),
            of(
                    GuideLabel.KEYS_AFTER,
                    new Key("1", GuideLabel.KEY_SORTED),
                    new Key("2", GuideLabel.KEY_TASK),
                    new Key("3", GuideLabel.KEY_CALL_BACK),
                    new Key("4", GuideLabel.KEY_WORRIED),
                    new Key("5", GuideLabel.KEY_NUISANCE)),
            of(
                    GuideLabel.KEYS_OWN,
                    new Key("1", GuideLabel.KEY_ON),
                    new Key("2", GuideLabel.KEY_OFF),
                    new Key("3", GuideLabel.KEY_CONNECT_HELD),
                    new Key("9", GuideLabel.KEY_AS_CALLER)),
            of(
                    GuideLabel.KEYS_BEFRIENDING,
                    new Key("1", GuideLabel.KEY_CONNECT),
                    new Key("2", GuideLabel.KEY_LATER),
                    new Key("3", GuideLabel.KEY_CANNOT)),
            of(
                    GuideLabel.KEYS_BEFRIENDED,
                    new Key("1", GuideLabel.KEY_WELL),
                    new Key("2", GuideLabel.KEY_TELL),
                    new Key("3", GuideLabel.KEY_URGENT),
                    new Key("4", GuideLabel.KEY_NOBODY)),
            of(GuideLabel.KEYS_COORDINATOR, new Key("1", GuideLabel.KEY_HAVE)));

    public Keys {
        keys = List.copyOf(keys);
    }

    /** One key, and what it does. */
    public record Key(String key, GuideLabel means) {}

    private static Keys of(GuideLabel moment, Key... keys) {
        return new Keys(moment, List.of(keys));
    }
}
