package org.ringround.people;

import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** People who are written into the tables as tests need them. */
public final class Newcomers {

    private Newcomers() {}

    public static long person(Tx tx, String name, String phone) {
        return tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.PHONE, phone)
                .returning()
                .fetchSingle()
                .getId();
    }

    /** Of no area, who speaks nothing that anybody knows of. */
    public static long resident(Tx tx, String name, String phone) {
        long id = person(tx, name, phone);
        tx.sql().insertInto(RESIDENT).set(RESIDENT.PERSON_ID, id).execute();
        return id;
    }

    /**
     * Active, of no area, helps with everything.
     *
     * @param confirmed when their phone was, null: it is not
     */
    public static long volunteer(Tx tx, String name, String phone, String language, @Nullable Instant confirmed) {
        long id = person(tx, name, phone);
        tx.sql()
                .insertInto(VOLUNTEER)
                .set(VOLUNTEER.PERSON_ID, id)
                .set(VOLUNTEER.PHONE, phone)
                .set(VOLUNTEER.LANGUAGES, new String[] {language})
                .set(VOLUNTEER.CONFIRMED_AT, confirmed)
                .execute();
        return id;
    }
}
