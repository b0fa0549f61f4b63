package org.ringround.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ringround.demo.Terminal.Ink;
import org.ringround.exchange.What;
import org.ringround.simulator.CallStatus;
import org.ringround.simulator.PhoneCall;

/** Lets a newcomer be caller and volunteer, one typed line at a time. */
public final class Practice {

    private static final String YOU = "+447700900556";

    private static final List<String> HELP = List.of(
            "  call [WHO]            ring the central number: as somebody new, as WHO, or `call withheld`",
            "  press KEYS            press keys on your call, like: press 2    or: press 26#",
            "  speak [SECONDS]       talk, for example after the tone",
            "  hang up               end your call",
            "  answer [WHO]          pick up a phone that rings: the first, or that of WHO",
            "  as WHO press 1        be somebody else for once: as WHO press KEYS, hang up, speak, call",
            "  text TAKE 101         text the central number; as a volunteer: as Gwen text STATUS",
            "  later 45m             put the desk's clock forward: promises fall due, shifts change",
            "  who                   who is on duty, and whose phone rings",
            "  requests              the requests that came of the calls",
            "  help, quit            these lines; the end",
            "  WHO is a name (Gwen), a number (07700 900101) or its last digits (101).");

    private static final Pattern LATER = Pattern.compile("(\\d{1,3})([mh])");

    private final Stage stage;
    private final Terminal terminal;
    private final Map<String, PhoneCall> calls = new LinkedHashMap<>();
    private String you = YOU;

    public Practice(Stage stage, Terminal terminal) {
        this.stage = stage;
        this.terminal = terminal;
    }

    /** Until {@code quit}: true; or until there is nothing more to read: false. */
    public boolean play(BufferedReader in) throws IOException {
        terminal.line(Ink.TITLE, "Now you. Type a command; events are told as they happen. Try: call");
        HELP.forEach(terminal::line);
        while (true) {
            terminal.prompt();
            String line = in.readLine();
            terminal.prompted();
            if (line == null) {
                return false;
            }
            if (!line.isBlank() && !obey(line.strip())) {
                return true;
            }
        }
    }

    /** False when it is enough. */
    private boolean obey(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length == 1 ? "" : words[1].strip();
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "quit", "exit", "bye" -> {
                return false;
            }
            case "help", "?" -> HELP.forEach(terminal::line);
            case "later" -> later(rest);
            case "who" -> tellWho();
            case "requests" -> tellRequests();
            case "call", "ring", "dial" -> call(rest);
            case "answer", "pick" -> answer(rest);
            case "as" -> as(rest);
            default -> act(you, line);
        }
        return true;
    }

    private void later(String time) {
        var asked = LATER.matcher(time);
        if (!asked.matches()) {
            terminal.line("Write it like: later 45m    or: later 2h");
            return;
        }
        long much = Long.parseLong(asked.group(1));
        stage.later(asked.group(2).equals("h") ? Duration.ofHours(much) : Duration.ofMinutes(much));
        terminal.line(Ink.QUIET, "It is " + time + " later now, as far as the desk knows.");
    }

    private void call(String who) {
        Optional<String> number = who.isEmpty() || who.equalsIgnoreCase("withheld")
                ? Optional.of(YOU)
                : stage.names().find(who.replaceFirst("(?i)^as\\s+", ""));
        if (number.isEmpty()) {
            terminal.line("Nobody here is called \"" + who + "\". Type who, or a phone number.");
            return;
        }
        you = number.get();
        dial(you, who.equalsIgnoreCase("withheld"));
    }

    private void dial(String number, boolean withheld) {
        if (live(number).isPresent()) {
            terminal.line(stage.names().of(number) + " is on a call already. Type: hang up");
            return;
        }
        calls.put(
                number, withheld ? stage.network().phone(number).dialsWithheld(stage.central()) : stage.dials(number));
    }

    private void answer(String who) {
        Optional<String> number =
                who.isEmpty() ? Optional.empty() : stage.names().find(who);
        Optional<PhoneCall> ringing = ringing().stream()
                .filter(call ->
                        who.isEmpty() || number.filter(call.to()::equals).isPresent())
                .findFirst();
        if (ringing.isEmpty()) {
            terminal.line(
                    who.isEmpty() ? "No phone rings just now." : "The phone of " + who + " does not ring just now.");
            return;
        }
        PhoneCall call = ringing.get();
        calls.put(call.to(), call.answers());
        terminal.line(
                Ink.QUIET,
                "You are " + stage.names().of(call.to()) + " now as well: as "
                        + stage.names().brief(call.to()) + " press 1");
    }

    /** {@code Gwen press 1}: the name or number is everything before the verb. */
    private void as(String rest) {
        String[] parts = rest.split("(?i)\\s+(?=(press|hang|speak|call|answer|text)\\b)", 2);
        Optional<String> number = stage.names().find(parts[0]);
        if (number.isEmpty() || parts.length < 2) {
            terminal.line("Write it like: as Gwen press 1");
            return;
        }
        act(number.get(), parts[1]);
    }

    private void act(String number, String what) {
        String[] words = what.strip().split("\\s+", 2);
        String rest = words.length == 1 ? "" : words[1].strip();
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "press" -> onCall(number, call -> Keys.press(call, rest, terminal));
            case "hang", "hangup" -> onCall(number, PhoneCall::hangsUp);
            case "speak", "say" -> onCall(number, call -> Keys.speak(call, rest, terminal));
            case "call" -> dial(number, false);
            case "text" -> stage.network().phone(number).texts(stage.central(), rest);
            case "answer" -> answer(number);
            default -> {
                if (what.matches("[0-9*#]+")) {
                    onCall(number, call -> Keys.press(call, what, terminal));
                } else {
                    terminal.line("\"" + what + "\" is not understood. Type help to see what is.");
                }
            }
        }
    }

    private void onCall(String number, Consumer<PhoneCall> action) {
        live(number)
                .ifPresentOrElse(
                        action,
                        () -> terminal.line(stage.names().of(number) + " is on no call."
                                + (number.equals(you) ? " Type: call" : "")));
    }

    private Optional<PhoneCall> live(String number) {
        return Optional.ofNullable(calls.get(number))
                .filter(call -> !call.status().ended());
    }

    private List<PhoneCall> ringing() {
        return stage.names().volunteers().stream()
                .flatMap(number -> stage.network().phone(number).calls().stream())
                .filter(call ->
                        call.status() == CallStatus.RINGING && !call.from().equals(call.to()))
                .filter(call -> call.from().equals(stage.central()))
                .toList();
    }

    private void tellWho() {
        List<String> ringing = ringing().stream().map(PhoneCall::to).toList();
        var onDuty = stage.onDuty();
        terminal.line(onDuty.size() + " people are on duty:");
        stage.rows().list(What.VOLUNTEERS).stream()
                .filter(row -> onDuty.contains(row.get("phone")))
                .sorted(Comparator.comparing(row -> row.getOrDefault("area", "")))
                .forEach(row -> terminal.line(
                        ringing.contains(row.get("phone")) ? Ink.GOOD : Ink.PLAIN,
                        "  " + stage.names().of(row.getOrDefault("phone", "")),
                        28,
                        String.format(
                                "%-22s %-6s %s %s",
                                row.get("area"),
                                row.get("languages"),
                                "coordinator".equals(row.get("role")) ? "coordinator" : "",
                                ringing.contains(row.get("phone")) ? "RINGING" : "")));
    }

    private void tellRequests() {
        var requests = stage.rows().list(What.REQUESTS);
        if (requests.isEmpty()) {
            terminal.line("No requests yet.");
        }
        requests.forEach(row -> terminal.line(String.format(
                "  %s  %-8s %-8s %-14s %s  %-9s %s  %s",
                row.get("reference"),
                row.get("status"),
                row.get("need"),
                row.get("area"),
                row.get("language"),
                row.get("reason"),
                "".equals(row.get("volunteer")) ? "nobody yet" : stage.names().of(row.getOrDefault("volunteer", "")),
                row.get("outcome"))));
    }
}
