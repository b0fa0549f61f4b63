package org.ringround.account;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.ACCOUNT_AREA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Accounts in the database. */
public final class AccountStore {

    private static final Field<Long[]> AREAS = array(select(ACCOUNT_AREA.AREA_ID)
                    .from(ACCOUNT_AREA)
                    .where(ACCOUNT_AREA.ACCOUNT_ID.eq(ACCOUNT.ID))
                    .orderBy(ACCOUNT_AREA.AREA_ID))
            .as("areas");

    private static final Condition ACTIVE_ADMIN =
            ACCOUNT.ROLE.eq(AccountRole.ADMIN.word()).and(ACCOUNT.ENDED_AT.isNull());

    private final Tx tx;

    public AccountStore(Tx tx) {
        this.tx = tx;
    }

    public Optional<Account> find(long id) {
        return accounts(ACCOUNT.ID.eq(id)).fetchOptional(AccountStore::account);
    }

    /**
     * The newest first.
     *
     * @param before an id, null: from the newest on
     * @param most so many at most
     */
    public List<Account> list(@Nullable Long before, int most) {
        return accounts(before == null ? DSL.noCondition() : ACCOUNT.ID.lt(before))
                .orderBy(ACCOUNT.ID.desc())
                .limit(most)
                .fetch(AccountStore::account);
    }

    public boolean hasAdmin() {
        return tx.sql().fetchExists(ACCOUNT, ACTIVE_ADMIN);
    }

    int countAdmins() {
        return tx.sql().fetchCount(ACCOUNT, ACTIVE_ADMIN);
    }

    void lockAdmins() {
        tx.sql()
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACTIVE_ADMIN)
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch();
    }

    Optional<Account> lock(long id) {
        tx.sql()
                .select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** Empty when the name is taken. */
    Optional<Long> insert(AccountName name, Powers powers, byte[] oneTime, Instant until, Instant now) {
        return inserted(name, powers, now, null, oneTime, until);
    }

    /** With a password of its owner's own choice; empty when the name is taken. */
    Optional<Long> insert(AccountName name, Powers powers, String passwordHash, Instant now) {
        return inserted(name, powers, now, passwordHash, null, null);
    }

    private Optional<Long> inserted(
            AccountName name,
            Powers powers,
            Instant now,
            @Nullable String passwordHash,
            byte @Nullable [] oneTime,
            @Nullable Instant until) {
        Optional<Long> id = tx.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.NAME, name.text())
                .set(ACCOUNT.NAME_KEY, name.key())
                .set(ACCOUNT.ROLE, powers.role().word())
                .set(ACCOUNT.PHONE, e164(powers.phone()))
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.ONE_TIME_HASH, oneTime)
                .set(ACCOUNT.ONE_TIME_UNTIL, until)
                .set(ACCOUNT.MADE_AT, now)
                .onConflict(ACCOUNT.NAME_KEY)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional(ACCOUNT.ID);
        id.ifPresent(account -> setAreas(account, powers.areas()));
        return id;
    }

    void update(long account, Powers powers) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.ROLE, powers.role().word())
                .set(ACCOUNT.PHONE, e164(powers.phone()))
                .where(ACCOUNT.ID.eq(account))
                .execute();
        tx.sql()
                .deleteFrom(ACCOUNT_AREA)
                .where(ACCOUNT_AREA.ACCOUNT_ID.eq(account))
                .execute();
        setAreas(account, powers.areas());
    }

    private void setAreas(long account, Set<Long> areas) {
        for (long area : areas) {
            tx.sql()
                    .insertInto(ACCOUNT_AREA)
                    .set(ACCOUNT_AREA.ACCOUNT_ID, account)
                    .set(ACCOUNT_AREA.AREA_ID, area)
                    .execute();
        }
    }

    /** In place of any other password; an account that had ended goes on. */
    void setOneTime(long account, byte[] oneTime, Instant until) {
        tx.sql()
                .update(ACCOUNT)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .set(ACCOUNT.ONE_TIME_HASH, oneTime)
                .set(ACCOUNT.ONE_TIME_UNTIL, until)
                .setNull(ACCOUNT.ENDED_AT)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    void end(long account, Instant now) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.ENDED_AT, now)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    void setLanguage(long account, Language language) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.code())
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    void setLanguageIfNone(long account, Language language) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.code())
                .where(ACCOUNT.ID.eq(account))
                .and(ACCOUNT.LANGUAGE.isNull())
                .execute();
    }

    private SelectConditionStep<? extends Record> accounts(Condition condition) {
        return tx.sql().select(AREAS).select(ACCOUNT.fields()).from(ACCOUNT).where(condition);
    }

    private static Account account(Record row) {
        String phone = row.get(ACCOUNT.PHONE);
        String language = row.get(ACCOUNT.LANGUAGE);
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.NAME),
                AccountRole.of(row.get(ACCOUNT.ROLE)),
                List.of(row.get(AREAS)),
                phone == null ? null : new PhoneNumber(phone),
                language == null ? null : new Language(language),
                row.get(ACCOUNT.PASSWORD_HASH) == null,
                row.get(ACCOUNT.MADE_AT),
                row.get(ACCOUNT.ENDED_AT));
    }

    private static @Nullable String e164(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.e164();
    }
}
