package org.ringround.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.db.Tx;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of one person, as one JSON file: who they are, and all rows in which they or their numbers stand. */
public final class PersonData {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PersonData() {}

    /** In UTF-8. Empty when there is nobody of that id, or not any more. */
    public static Optional<byte[]> write(Tx tx, long person) {
        return new PersonDataStore(tx).find(person).map(JSON::writeValueAsBytes);
    }

    /** By table, each with its rows by column; for whoever compares it with the schema. */
    static Optional<Map<String, List<Map<String, Object>>>> find(Tx tx, long person) {
        return new PersonDataStore(tx).find(person);
    }
}
