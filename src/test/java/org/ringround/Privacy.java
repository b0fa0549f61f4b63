package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.ringround.db.Database;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneNetwork;

/**
 * What nobody may read or hear: a resident's number, name or address in a text, an address on the web or a log line, or on a
 * volunteer's or contact's phone before they pressed 1. Asked at the end of every story.
 */
final class Privacy {

    /** Whatever looks like a phone number, also in a web address. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z.:-])(\\+|%2B|00?)[1-9](?: ?\\d){8,13}(?!\\w)");

    private final PhoneNetwork network;
    private final Database database;
    private final String helpline;

    Privacy(PhoneNetwork network, Database database, String helpline) {
        this.network = network;
        this.database = database;
        this.helpline = helpline;
    }

    void isKept() {
        Pattern secrets = secrets();
        assertThat(Stream.of(texts(), addresses(), beforeTheKey(), Overheard.take().stream())
                        .flatMap(lines -> lines)
                        .filter(line -> NUMBER.matcher(line).find()
                                || secrets.matcher(line).find()))
                .as("what tells too much")
                .isEmpty();
    }

    private Stream<String> texts() {
        return network.log().events(Kind.TEXT).stream()
                .filter(text -> text.detail().equals(helpline))
                .map(NetworkEvent::text);
    }

    private Stream<String> addresses() {
        return network.log().events().stream()
                .filter(event ->
                        event.kind() == Kind.WEBHOOK || event.kind() == Kind.REST || event.kind() == Kind.PLAYED)
                .map(NetworkEvent::text);
    }

    /** What was said on the phones of volunteers and contacts who were rung, until they pressed 1. */
    private Stream<String> beforeTheKey() {
        Set<String> volunteers = new HashSet<>(database.transact(tx -> tx.sql()
                .select(VOLUNTEER.PHONE)
                .from(VOLUNTEER)
                .union(DSL.select(RESIDENT_CONTACT.PHONE).from(RESIDENT_CONTACT))
                .fetch(row -> row.value1())));
        Set<String> offers = new HashSet<>();
        List<String> said = new ArrayList<>();
        for (NetworkEvent event : network.log().events()) {
            if (event.kind() == Kind.RANG && volunteers.contains(event.number())) {
                offers.add(event.callSid());
            } else if (event.kind() == Kind.KEYED && event.text().equals("1")) {
                offers.remove(event.callSid());
            } else if (event.kind() == Kind.SAID && offers.contains(event.callSid())) {
                said.add(event.text());
            }
        }
        return said.stream();
    }

    /** Names that are no volunteer's as well, and addresses. */
    private Pattern secrets() {
        List<String> secrets = database.transact(tx -> tx.sql()
                .select(PERSON.NAME)
                .from(PERSON)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.NAME.notIn(
                        DSL.select(PERSON.NAME).from(PERSON).join(VOLUNTEER).on(VOLUNTEER.PERSON_ID.eq(PERSON.ID))))
                .union(DSL.select(RESIDENT.ADDRESS).from(RESIDENT).where(RESIDENT.ADDRESS.isNotNull()))
                .fetch(row -> row.value1()));
        return secrets.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("\\b("
                        + String.join("|", secrets.stream().map(Pattern::quote).toList()) + ")\\b");
    }
}
