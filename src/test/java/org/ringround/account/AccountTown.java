package org.ringround.account;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AUDIT;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.db.TestDatabase;

/** Accounts on a real database, with two areas; it is Tuesday 24 November 2026, 2:30pm, until somebody says later. */
final class AccountTown implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    static final String PASSWORD = "three blue teapots";
    static final String HOME = "192.0.2.1";
    static final String ELSEWHERE = "198.51.100.7";
    static final Actor OPERATOR = new Actor.Operator();

    /** Next to nothing: how passwords are hashed is shown elsewhere. */
    static final PasswordCost AT_NO_COST = new PasswordCost(8, 1);

    private static final PasswordHashes HASHES = new PasswordHashes(new SecureRandom(), AT_NO_COST);

    Instant now = NOW;

    final TestDatabase test = TestDatabase.create();
    final SecureRandom chance = new SecureRandom();
    final Sessions sessions = new Sessions(chance);
    final Accounts accounts = new Accounts(chance);
    final SignIn signIn = new SignIn(test.database(), () -> now, HASHES, sessions, chance);
    final OwnPassword ownPassword = new OwnPassword(test.database(), () -> now, HASHES, sessions);
    final FirstAdmin first = new FirstAdmin(test.database(), () -> now, HASHES, sessions, chance);
    final long llanrwst = area("Llanrwst");
    final long conwy = area("Conwy");

    private long area(String name) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(AREA)
                        .set(AREA.NAME, name)
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    void after(Duration time) {
        now = now.plus(time);
    }

    static AccountName name(String name) {
        return AccountName.read(name).orElseThrow();
    }

    AccountChange add(String name, AccountRole role, Long... areas) {
        return test.database()
                .transact(tx -> accounts.add(tx, OPERATOR, name(name), new Powers(role, Set.of(areas), null), now));
    }

    /** A coordinator of Llanrwst with the password above. */
    long coordinator(String name) {
        return chosen((AccountChange.WithPassword) add(name, AccountRole.COORDINATOR, llanrwst));
    }

    /** An admin with the password above. */
    long admin(String name) {
        return chosen((AccountChange.WithPassword) add(name, AccountRole.ADMIN));
    }

    private long chosen(AccountChange.WithPassword made) {
        test.database().run(tx -> new CredentialStore(tx).set(made.account(), HASH));
        return made.account();
    }

    private static final String HASH = HASHES.hash(PASSWORD).orElseThrow();

    AccountChange change(long account, AccountRole role, Long... areas) {
        return test.database()
                .transact(tx -> accounts.change(tx, OPERATOR, account, new Powers(role, Set.of(areas), null), now));
    }

    AccountChange renew(long account) {
        return test.database().transact(tx -> accounts.renew(tx, OPERATOR, account, now));
    }

    AccountChange end(long account) {
        return test.database().transact(tx -> accounts.end(tx, OPERATOR, account, now));
    }

    Admission signIn(String name, String password) {
        return signIn(name, password, HOME, null);
    }

    Admission signIn(String name, String password, String network, @Nullable String device) {
        return signIn.admit(new Attempt(name, password, network, device, null, null));
    }

    /** From there, with the password above. */
    Admission.In in(String name) {
        return (Admission.In) signIn(name, PASSWORD);
    }

    Optional<Session> session(String token) {
        return test.database().transact(tx -> sessions.find(tx, token, now));
    }

    /** Somebody tried that often with that name and a wrong password. */
    void wrong(int times, String name, String network) {
        test.database()
                .run(tx -> Stream.generate(() -> Try.of(name, network))
                        .limit(times)
                        .forEach(one -> new TryStore(tx).insert(one, now)));
    }

    /** Act and account of each row, the oldest first. */
    List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(AUDIT)
                        .orderBy(AUDIT.ID)
                        .fetch(row -> row.getWhat() + " " + row.getDoor() + " " + row.getAccountId() + " "
                                + row.getThingId()));
    }

    @Override
    public void close() {
        test.close();
    }
}
