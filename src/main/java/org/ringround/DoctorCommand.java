package org.ringround;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.mail.SmtpPost;
import org.ringround.people.PeopleStore;
import org.ringround.round.RoundCheckup;
import org.ringround.settings.MailSettings;
import org.ringround.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks whatever a server needs, and says what to mend. */
@Command(name = "doctor", description = "Check settings, scripts, database and Twilio, and say what to mend.")
final class DoctorCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** So long a turn may take to begin. */
    private static final Duration BEGINS = Duration.ofMinutes(5);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Loaded.settings();
        out.println("settings: good");
        Loaded.scripts(settings.helpline());
        out.println("scripts: good");
        var problems = new ArrayList<String>();
        check(settings, problems, out);
        problems.forEach(spec.commandLine().getErr()::println);
        out.flush();
        return problems.isEmpty() ? 0 : CannotGoOn.FAILED;
    }

    /** As long as there are no people at all, nobody need be told anything. */
    private static void checkAlarms(Database database, MailSettings mail, List<String> problems, PrintWriter out) {
        boolean mailIsSet = mail.url() != null;
        Optional<String> problem = database.transact(tx -> new Alarms().problem(tx, mailIsSet));
        if (problem.isEmpty()) {
            out.println("alarms: good");
        } else if (database.transact(tx -> new PeopleStore(tx).hasVolunteers())) {
            problems.add("alarms: they reach nobody, " + problem.get()
                    + "; import volunteers.csv with a coordinator who has one");
        } else {
            out.println("alarms: nobody to tell yet; import volunteers.csv with a coordinator");
        }
        SmtpPost.problem(mail, InstantSource.system())
                .ifPresent(what -> problems.add("mail: the server does not let us in (" + what + "); check SMTP_URL"));
    }

    private static void checkRounds(Database database, ZoneId zone, List<String> problems, PrintWriter out) {
        Instant now = InstantSource.system().instant();
        RoundCheckup rounds = database.transact(tx -> RoundCheckup.of(tx, zone, now));
        Instant next = rounds.next();
        if (next == null) {
            out.println("rounds: " + rounds.rounds() + ", none of which will be rung");
        } else {
            out.println("rounds: " + rounds.rounds() + ", the next is due " + MINUTE.format(next.atZone(zone)));
        }
        if (next != null && next.plus(BEGINS).isBefore(now)) {
            problems.add(
                    "rounds: nobody begins what is due; start the server, or see what its log says of the timetable");
        }
        rounds.wrong()
                .forEach(day -> problems.add("rounds: the account of " + day
                        + " does not balance; compare bin/ringround export checkins with export rounds --on " + day));
    }

    private static void check(Settings settings, List<String> problems, PrintWriter out) {
        try (Storage storage = Storage.open(settings.database())) {
            if (storage.database().isThere()) {
                storage.database().migrate();
                out.println("database: good");
                checkAlarms(storage.database(), settings.mail(), problems, out);
                checkRounds(storage.database(), settings.helpline().zone(), problems, out);
            } else {
                problems.add("database: cannot be reached; check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD");
            }
        }
        if (settings.twilio().isSimulated()) {
            out.println("phone network: simulated, nobody's phone rings");
            return;
        }
        List<String> found = TwilioNumbers.of(settings).problems();
        found.stream().map(problem -> "Twilio: " + problem).forEach(problems::add);
        if (found.isEmpty()) {
            out.println("Twilio: good");
        }
    }
}
