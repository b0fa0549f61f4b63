package org.ringround.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The phone numbers of the account. */
final class AccountNumbers {

    private final Map<String, AccountNumber> byNumber = new ConcurrentHashMap<>();

    void put(AccountNumber number) {
        byNumber.put(number.number(), number);
    }

    Optional<AccountNumber> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    boolean owned(String number) {
        return byNumber.containsKey(number);
    }

    List<AccountNumber> list() {
        return byNumber.values().stream()
                .sorted(Comparator.comparing(AccountNumber::number))
                .toList();
    }
}
