package org.ringround.alarm;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.outbox.Errand;

/** A database with areas and coordinators, and what stands in its outbox. */
final class AlarmTown implements AutoCloseable {

    private final TestDatabase test = TestDatabase.create();

    AlarmTown() {
        for (String name : List.of("Llanrwst", "Conwy", "Betws")) {
            database().run(tx -> tx.sql().insertInto(AREA).set(AREA.NAME, name).execute());
        }
    }

    Database database() {
        return test.database();
    }

    long area(String name) {
        return database()
                .transact(tx -> tx.sql()
                        .select(AREA.ID)
                        .from(AREA)
                        .where(AREA.NAME.eq(name))
                        .fetchSingle(AREA.ID));
    }

    long coordinator(String phone, String language, @Nullable String email, String area) {
        return database().transact(tx -> {
            Long id = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Jo " + phone)
                    .set(PERSON.PHONE, phone)
                    .returning(PERSON.ID)
                    .fetchSingle(PERSON.ID);
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, phone)
                    .set(VOLUNTEER.ROLE, "coordinator")
                    .set(VOLUNTEER.LANGUAGES, new String[] {language})
                    .set(VOLUNTEER.EMAIL, email)
                    .set(VOLUNTEER.CONFIRMED_AT, Instant.EPOCH)
                    .execute();
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, area(area))
                    .execute();
            return id;
        });
    }

    void forget(long coordinator) {
        database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(VOLUNTEER.STATUS, "left")
                        .where(VOLUNTEER.PERSON_ID.eq(coordinator))
                        .execute());
    }

    /** Each text that was ever written down: to whom, and what. */
    List<String> texts() {
        return errands().stream()
                .filter(Errand.SendText.class::isInstance)
                .map(Errand.SendText.class::cast)
                .map(text -> text.number() + " " + text.body())
                .toList();
    }

    List<String> mails() {
        return errands().stream()
                .filter(Errand.SendMail.class::isInstance)
                .map(mail -> ((Errand.SendMail) mail).to())
                .toList();
    }

    private List<Errand> errands() {
        return database()
                .transact(tx -> tx.sql()
                        .select(INTENT.ERRAND)
                        .from(INTENT)
                        .orderBy(INTENT.CREATED_AT)
                        .fetch(row -> Json.read(row.value1(), Errand.class)));
    }

    /** The network and the mail server have taken everything. */
    void sent() {
        database().run(tx -> tx.sql().update(INTENT).set(INTENT.STATE, "done").execute());
    }

    @Override
    public void close() {
        test.close();
    }
}
