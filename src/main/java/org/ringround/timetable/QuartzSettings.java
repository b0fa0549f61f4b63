package org.ringround.timetable;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What Quartz is told. Made only with those values that its promises were measured with; with any other the server does not
 * start.
 */
public record QuartzSettings(Map<String, String> values) {

    /** The same for all servers: by this name they know that they are one timetable. The migration names it, too. */
    static final String NAME = "ringround";

    static final String ID = "org.quartz.scheduler.instanceId";

    private static final List<Rule> RULES = List.of(
            Rule.is("org.quartz.scheduler.instanceName", NAME, "all servers keep one timetable, under one name"),
            new Rule(ID, QuartzSettings::isUuid, "a random UUID", "two servers of one name undo each other's work"),
            Rule.is(
                    "org.quartz.jobStore.class",
                    "org.quartz.impl.jdbcjobstore.JobStoreTX",
                    "what is set must outlive the server"),
            Rule.is(
                    "org.quartz.jobStore.driverDelegateClass",
                    "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                    "data are bytea in PostgreSQL"),
            Rule.is("org.quartz.jobStore.isClustered", "true", "another server takes over what a dead one had"),
            Rule.is(
                    "org.quartz.jobStore.acquireTriggersWithinLock",
                    "true",
                    "without it two servers fired 24 of 1,800 triggers twice"),
            Rule.is(
                    "org.quartz.jobStore.useProperties",
                    "true",
                    "data are text, readable by any version of the program"),
            Rule.within(
                    "org.quartz.scheduler.batchTriggerAcquisitionMaxCount",
                    1,
                    20,
                    "one server must not take more at once than it can do soon"),
            Rule.within(
                    "org.quartz.scheduler.idleWaitTime",
                    1_000,
                    2_000,
                    "milliseconds; what another server sets must be seen in time"),
            Rule.within(
                    "org.quartz.scheduler.dbFailureRetryInterval",
                    500,
                    5_000,
                    "milliseconds; it goes on soon after the database is back"),
            Rule.within(
                    "org.quartz.threadPool.threadCount",
                    1,
                    8,
                    "webhooks need connections to the database while everybody is woken"));

    /** @throws IllegalArgumentException names each setting that is wrong, why it matters, and the remedy */
    public QuartzSettings {
        values = Map.copyOf(values);
        Map<String, String> read = values;
        List<String> wrong = RULES.stream()
                .filter(rule -> !rule.holds(read.get(rule.setting())))
                .map(rule -> rule.complaint(read.get(rule.setting())))
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Quartz is set wrongly. " + String.join(" ", wrong));
        }
    }

    /**
     * The settings that were measured.
     *
     * @param id this server's, another at each start
     * @param threads so many are woken at a time; each may hold a connection of the house's pool
     */
    public static QuartzSettings of(UUID id, int threads) {
        var values = new TreeMap<String, String>();
        values.put("org.quartz.scheduler.instanceName", NAME);
        values.put(ID, id.toString());
        values.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        values.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "20");
        values.put("org.quartz.scheduler.idleWaitTime", "2000");
        values.put("org.quartz.scheduler.dbFailureRetryInterval", "2000");
        values.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        values.put("org.quartz.threadPool.threadCount", Integer.toString(threads));
        values.put("org.quartz.threadPool.threadNamePrefix", "timetable");
        values.put("org.quartz.threadPool.makeThreadsDaemons", "true");
        values.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        values.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        values.put("org.quartz.jobStore.isClustered", "true");
        values.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        values.put("org.quartz.jobStore.useProperties", "true");
        values.put("org.quartz.jobStore.makeThreadsDaemons", "true");
        // Connections are ours, registered under this server's id.
        values.put("org.quartz.jobStore.dataSource", id.toString());
        return new QuartzSettings(values);
    }

    String id() {
        return values.getOrDefault(ID, "");
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static boolean isUuid(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A setting on which a promise rests: what it must be, as code and as words, and why. */
    private record Rule(String setting, Predicate<String> right, String remedy, String why) {

        static Rule is(String setting, String value, String why) {
            return new Rule(setting, value::equals, value, why);
        }

        static Rule within(String setting, int least, int most, String why) {
            return new Rule(
                    setting,
                    value -> value.matches("\\d{1,6}")
                            && Integer.parseInt(value) >= least
                            && Integer.parseInt(value) <= most,
                    least + " to " + most,
                    why);
        }

        boolean holds(@Nullable String value) {
            return value != null && right.test(value);
        }

        String complaint(@Nullable String value) {
            return "%s is %s: set it to %s (%s).".formatted(setting, value == null ? "missing" : value, remedy, why);
        }
    }
}
