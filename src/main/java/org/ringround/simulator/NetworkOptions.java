package org.ringround.simulator;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a network is set up.
 *
 * @param accountSid AC and 32 hexadecimal digits
 * @param port 0 = any free one
 * @param callsPerSecond pace of REST calls in real time; 0 = no limit
 * @param speed by how much everything that takes time on a phone line is shortened: 1 = natural
 */
public record NetworkOptions(
        String accountSid,
        String authToken,
        int port,
        int callsPerSecond,
        double speed,
        Habits habits,
        InstantSource clock) {

    public NetworkOptions {
        if (!accountSid.matches("AC[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not an account SID: " + accountSid);
        }
        if (authToken.isEmpty() || callsPerSecond < 0 || !(speed > 0)) {
            throw new IllegalArgumentException("a token, a pace of 0 or more and a speed above 0 are needed");
        }
    }

    public static NetworkOptions forAccount(String accountSid, String authToken) {
        return new NetworkOptions(accountSid, authToken, 0, 1, 1.0, Habits.cautious(), InstantSource.system());
    }

    public NetworkOptions withPort(int port) {
        return new NetworkOptions(accountSid, authToken, port, callsPerSecond, speed, habits, clock);
    }

    public NetworkOptions withCallsPerSecond(int callsPerSecond) {
        return new NetworkOptions(accountSid, authToken, port, callsPerSecond, speed, habits, clock);
    }

    public NetworkOptions withSpeed(double speed) {
        return new NetworkOptions(accountSid, authToken, port, callsPerSecond, speed, habits, clock);
    }

    public NetworkOptions withClock(InstantSource clock) {
        return new NetworkOptions(accountSid, authToken, port, callsPerSecond, speed, habits, clock);
    }

    public NetworkOptions withScreening(Habits.Screening screening) {
        return withHabits(new Habits(screening, habits.webhookLimit(), habits.emptyRecordingGoesOn()));
    }

    public NetworkOptions withWebhookLimit(Duration limit) {
        return withHabits(new Habits(habits.screening(), limit, habits.emptyRecordingGoesOn()));
    }

    public NetworkOptions withEmptyRecordingGoingOn(boolean goesOn) {
        return withHabits(new Habits(habits.screening(), habits.webhookLimit(), goesOn));
    }

    private NetworkOptions withHabits(Habits habits) {
        return new NetworkOptions(accountSid, authToken, port, callsPerSecond, speed, habits, clock);
    }
}
