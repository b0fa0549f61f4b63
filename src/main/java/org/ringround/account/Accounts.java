package org.ringround.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.ringround.db.Tx;
import org.ringround.telephony.Language;

/** Who may sign in to the console, and as what. Whatever changes what somebody may see ends their sessions. */
public final class Accounts {

    /** A slip of paper with a one-time password on it is worth nothing later. */
    private static final Duration ONE_TIME = Duration.ofDays(7);

    private final RandomGenerator chance;

    /** @param chance must not be foreseeable */
    public Accounts(RandomGenerator chance) {
        this.chance = chance;
    }

    /** Answers with a one-time password. */
    public AccountChange add(Tx tx, Actor by, AccountName name, Powers powers, Instant now) {
        Optional<AccountFault> fault = powers.fault();
        if (fault.isPresent()) {
            return new AccountChange.Refused(fault.get());
        }
        var store = new AccountStore(tx);
        Token password = Token.madeToBeTyped(chance);
        return store.insert(name, powers, password.hash(), now.plus(ONE_TIME), now)
                .<AccountChange>map(account -> {
                    Audit.write(tx, by, Act.ADDED_ACCOUNT, thing(account), now);
                    return new AccountChange.WithPassword(account, password.inFours());
                })
                .orElse(new AccountChange.Refused(AccountFault.NAME_TAKEN));
    }

    /** Makes of it what it is to be; what it is already changes nothing. */
    public AccountChange change(Tx tx, Actor by, long account, Powers powers, Instant now) {
        return held(tx, account, before -> {
            Optional<AccountFault> fault =
                    powers.fault().or(() -> lastAdmin(tx, before, powers.role() != AccountRole.ADMIN));
            if (fault.isPresent()) {
                return new AccountChange.Refused(fault.get());
            }
            new AccountStore(tx).update(account, powers);
            if (before.role() != powers.role() || !new HashSet<>(before.areas()).equals(powers.areas())) {
                Sessions.endAll(tx, account, now);
            }
            Audit.write(tx, by, Act.CHANGED_ACCOUNT, thing(account), now);
            return new AccountChange.Done(account);
        });
    }

    /** Answers with a new one-time password; no earlier password works any more. An account that had ended goes on. */
    public AccountChange renew(Tx tx, Actor by, long account, Instant now) {
        return held(tx, account, before -> {
            Token password = Token.madeToBeTyped(chance);
            new AccountStore(tx).setOneTime(account, password.hash(), now.plus(ONE_TIME));
            forget(tx, account, now);
            Audit.write(tx, by, Act.RENEWED_ACCOUNT, thing(account), now);
            return new AccountChange.WithPassword(account, password.inFours());
        });
    }

    /** Nobody can sign in with it any more; what it did stays in the audit. A repeat changes nothing. */
    public AccountChange end(Tx tx, Actor by, long account, Instant now) {
        return held(tx, account, before -> {
            Optional<AccountFault> fault = lastAdmin(tx, before, true);
            if (fault.isPresent()) {
                return new AccountChange.Refused(fault.get());
            }
            if (before.ended() == null) {
                new AccountStore(tx).end(account, now);
                forget(tx, account, now);
                Audit.write(tx, by, Act.ENDED_ACCOUNT, thing(account), now);
            }
            return new AccountChange.Done(account);
        });
    }

    /** In which language its holder wants their pages. */
    public void speak(Tx tx, Visitor who, Language language) {
        new AccountStore(tx).setLanguage(who.account(), language);
    }

    static Thing thing(long account) {
        return new Thing(Thing.Kind.ACCOUNT, account);
    }

    private static void forget(Tx tx, long account, Instant now) {
        Sessions.endAll(tx, account, now);
        new DeviceStore(tx).forget(account);
    }

    /** All admins are held first, so that two of them do not end each other. */
    private static AccountChange held(Tx tx, long account, Function<Account, AccountChange> work) {
        var store = new AccountStore(tx);
        store.lockAdmins();
        return store.lock(account).map(work).orElseGet(AccountChange.Unknown::new);
    }

    private static Optional<AccountFault> lastAdmin(Tx tx, Account before, boolean willBeNone) {
        boolean isOne = before.role() == AccountRole.ADMIN && before.ended() == null;
        return willBeNone && isOne && new AccountStore(tx).countAdmins() == 1
                ? Optional.of(AccountFault.LAST_ADMIN)
                : Optional.empty();
    }
}
