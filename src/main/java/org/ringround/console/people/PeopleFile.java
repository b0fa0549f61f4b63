package org.ringround.console.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.ringround.console.ConsoleRules;
import org.ringround.telephony.Language;

/** The people of a list as a file for a spreadsheet. It is not the file of an import: its cells cannot be formulas. */
final class PeopleFile {

    /** More than a helpline has; a file that is read by people has an end. */
    static final int MOST = 10_000;

    private static final List<String> COLUMNS =
            List.of("name", "phone", "resident", "role", "status", "area", "languages");

    private PeopleFile() {}

    static byte[] write(List<Found> people, ConsoleRules rules) {
        var out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(COLUMNS);
            people.forEach(person -> csv.writeRecord(
                    cells(person, rules).stream().map(SafeCell::of).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Found person, ConsoleRules rules) {
        Found.AsVolunteer member = person.member();
        List<String> asVolunteer = member == null
                ? List.of("", "")
                : List.of(member.role().word(), member.standing().word());
        List<String> all = Stream.of(
                        List.of(person.name(), rules.dialled(person.phone()), person.resident() ? "yes" : "no"),
                        asVolunteer,
                        List.of(
                                String.join(";", person.areas()),
                                String.join(
                                        ";",
                                        person.languages().stream()
                                                .map(Language::code)
                                                .toList())))
                .flatMap(List::stream)
                .toList();
        return all;
    }
}
