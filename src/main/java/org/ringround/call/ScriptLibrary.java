package org.ringround.call;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ringround.db.Tx;
import org.ringround.script.Script;
import org.ringround.script.Scripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scripts of this server, and those with which calls began at another: each version stands in the database. */
public final class ScriptLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptLibrary.class);

    private final Scripts own;
    private final Map<String, Scripts> known = new ConcurrentHashMap<>();

    public ScriptLibrary(Scripts own) {
        this.own = own;
        known.put(own.hash(), own);
    }

    /** Keeps the scripts of this server under their hash. A repeat changes nothing. */
    public void store(Tx tx, Instant now) {
        new ScriptStore(tx).insert(own, now);
    }

    String hash() {
        return own.hash();
    }

    boolean has(String script) {
        return own.find(script).isPresent();
    }

    /** Empty when that version, or the script in it, cannot be read: the call then goes straight to the search. */
    Optional<Script> find(Tx tx, String hash, String name) {
        Scripts scripts = known.get(hash);
        if (scripts != null) {
            return scripts.find(name);
        }
        Optional<Scripts> stored = read(tx, hash);
        stored.ifPresent(found -> known.put(hash, found));
        return stored.flatMap(found -> found.find(name));
    }

    private static Optional<Scripts> read(Tx tx, String hash) {
        try {
            return new ScriptStore(tx).find(hash).map(Scripts::fromJson);
        } catch (IllegalArgumentException e) {
            LOG.error("The scripts {} cannot be read; their calls go straight to a person", hash, e);
            return Optional.empty();
        }
    }
}
