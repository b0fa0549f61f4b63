package org.ringround.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ringround.demo.Terminal.Ink;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;

/** Tells what happens on the phone network, as it happens: who dials, hears, presses, rings and talks. */
final class Teller implements Consumer<NetworkEvent> {

    private static final int WHO = 26;
    private static final int BRIEF = 50;

    private final Terminal terminal;
    private final Names names;
    private final String central;
    private final boolean brief;

    private final Set<String> introduced = new HashSet<>();
    private final Set<String> ringing = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** @param brief long speech is cut to a line */
    Teller(Terminal terminal, Names names, String central, boolean brief) {
        this.terminal = terminal;
        this.names = names;
        this.central = central;
        this.brief = brief;
    }

    @Override
    public synchronized void accept(NetworkEvent event) {
        if (event.kind() == Kind.REST) {
            aside(event);
            return;
        }
        if (event.kind() != Kind.KEYED) {
            tellKeys(event.callSid());
        }
        if (event.kind() == Kind.TEXT && event.number().equals(central)) {
            say(event.detail(), "texts: " + quoted(event.text()));
        } else if (!event.number().isEmpty() && !event.number().equals(central)) {
            tell(event);
        }
    }

    private void tell(NetworkEvent event) {
        String call = event.callSid();
        if (event.kind() != Kind.TEXT && introduced.add(call) && event.kind() != Kind.RANG) {
            say(event.number(), "dials " + Names.local(central) + ", the central number");
        }
        switch (event.kind()) {
            case RANG -> rings(event);
            case ANSWERED -> picksUp(event);
            case SAID -> say(event.number(), "hears" + language(event.detail()) + ": " + quoted(event.text()));
            case PLAYED -> plays(event);
            case KEYED -> keys.merge(call + " " + event.number(), event.text(), String::concat);
            case BRIDGED -> bridged(event);
            case RECORDED -> say(event.number(), "has left a message of " + event.detail() + " seconds");
            case HUNG_UP -> ends(event);
            case TEXT -> say(event.number(), "gets a text: " + quoted(event.text()));
            case QUEUED, PARTED, WEBHOOK, REST, COMPLAINT -> {}
        }
    }

    private void rings(NetworkEvent event) {
        ringing.add(event.callSid());
        say(event.number(), "the phone rings");
    }

    private void picksUp(NetworkEvent event) {
        if (ringing.contains(event.callSid())) {
            say(event.number(), "the phone is answered");
        }
    }

    private void plays(NetworkEvent event) {
        if (event.text().equals("(beep)")) {
            say(event.number(), "hears the tone");
        } else if (waiting.add(event.callSid())) {
            say(event.number(), "hears quiet notes while waiting");
        }
    }

    /** Told once, from the caller's side. */
    private void bridged(NetworkEvent event) {
        if (!ringing.contains(event.callSid())) {
            say(event.number(), "talks with " + names.of(event.text()));
        }
    }

    private void ends(NetworkEvent event) {
        say(
                event.number(),
                switch (event.detail()) {
                    case "canceled" -> "stops ringing";
                    case "no-answer" -> ringing.contains(event.callSid()) ? "rang until it stopped" : "gave up";
                    case "busy" -> "turned the call away";
                    case "failed" -> "could not be reached";
                    default -> "the call is over";
                });
    }

    private void tellKeys(String call) {
        keys.entrySet().removeIf(entry -> {
            String[] whose = entry.getKey().split(" ", 2);
            if (!call.equals(whose[0])) {
                return false;
            }
            say(whose[1], "presses " + String.join(" ", entry.getValue().split("")));
            return true;
        });
    }

    private void aside(NetworkEvent event) {
        if (event.text().contains("/Recordings/") && event.detail().startsWith("20")) {
            boolean gone = event.text().startsWith("DELETE");
            terminal.line(
                    Ink.QUIET,
                    "  Ringround",
                    WHO + 2,
                    gone
                            ? "deletes the recording at the phone network"
                            : "fetches the recording into its own database");
        }
    }

    private void say(String number, String what) {
        terminal.line(names.isVolunteer(number) ? Ink.VOLUNTEER : Ink.CALLER, "  " + names.of(number), WHO + 2, what);
    }

    private String quoted(String text) {
        boolean cut = brief && text.length() > BRIEF;
        return "\"" + (cut ? text.substring(0, text.lastIndexOf(' ', BRIEF)) + " ..." : text) + "\"";
    }

    private static String language(String tag) {
        return tag.isEmpty() ? "" : " in " + Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
