package org.ringround.timetable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * What stands in Quartz's tables, read at once, where Quartz itself would ask twice for each trigger; and moved to another time
 * without undoing what another server has just set, which Quartz cannot.
 */
final class Board {

    /** A trigger in error fires no more: it counts as not there. What recovers from a death has no group of ours. */
    private static final String SELECT = """
            select trigger_group, trigger_name, start_time, trigger_state, job_data
            from qrtz_triggers
            where sched_name = ?
            and job_name = ?
            and trigger_state <> 'ERROR'
            and job_data is not null
            and trigger_group <> 'RECOVERING_JOBS'
            """;

    private static final String SOON = """
            select exists (
                select 1
                from qrtz_triggers
                where sched_name = ?
                and trigger_state in ('WAITING', 'ACQUIRED')
                and next_fire_time <= ?)
            """;

    /** As Quartz does before it changes anything. */
    private static final String LOCK =
            "select 1 from qrtz_locks where sched_name = ? and lock_name = 'TRIGGER_ACCESS' for update";

    private static final String MOVE = """
            update qrtz_triggers
            set start_time = ?,
                next_fire_time = ?
            where sched_name = ?
            and trigger_group = ?
            and trigger_name = ?
            and start_time = ?
            and trigger_state = 'WAITING'
            """;

    private final DataSource source;

    Board(DataSource source) {
        this.source = source;
    }

    List<Posting> listAll() throws SQLException {
        return list(SELECT, List.of());
    }

    List<Posting> list(String group) throws SQLException {
        return list(SELECT + "and trigger_group = ? order by trigger_name", List.of(group));
    }

    /** Those of these names that are there. */
    Map<String, Posting> find(String group, Collection<String> names) throws SQLException {
        var found = new HashMap<String, Posting>();
        list(SELECT + "and trigger_group = ? and trigger_name = any (?)", List.of(group, names.toArray(String[]::new)))
                .forEach(posting -> found.put(posting.wake().name(), posting));
        return found;
    }

    /** Whether some server will fire something up to that moment of the machine. */
    boolean isAnythingDue(Instant upTo) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(SOON)) {
            query.setString(1, QuartzSettings.NAME);
            query.setLong(2, upTo.toEpochMilli());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Those that are neither fired nor replaced meanwhile fire at these times of the machine. */
    void move(Map<Posting, Instant> times) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(LOCK);
                    PreparedStatement move = connection.prepareStatement(MOVE)) {
                lock.setString(1, QuartzSettings.NAME);
                lock.execute();
                for (Map.Entry<Posting, Instant> one : times.entrySet()) {
                    move.setLong(1, one.getValue().toEpochMilli());
                    move.setLong(2, one.getValue().toEpochMilli());
                    move.setString(3, QuartzSettings.NAME);
                    move.setString(4, one.getKey().wake().group());
                    move.setString(5, one.getKey().wake().name());
                    move.setLong(6, one.getKey().firesAt().toEpochMilli());
                    move.addBatch();
                }
                move.executeBatch();
                connection.commit();
            }
        }
    }

    private List<Posting> list(String sql, List<Object> values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, QuartzSettings.NAME);
            query.setString(2, Posting.JOB.getKey().getName());
            for (int place = 0; place < values.size(); place++) {
                Object value = values.get(place);
                query.setObject(
                        place + 3,
                        value instanceof String[] names ? connection.createArrayOf("varchar", names) : value);
            }
            var found = new ArrayList<Posting>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    posting(row, found);
                }
            }
            return found;
        }
    }

    private static void posting(ResultSet row, List<Posting> found) throws SQLException {
        Instant firesAt = Instant.ofEpochMilli(row.getLong("start_time"));
        boolean underWay = "COMPLETE".equals(row.getString("trigger_state"));
        Posting.wake(row.getString("trigger_group"), row.getString("trigger_name"), data(row.getBytes("job_data")))
                .ifPresent(wake -> found.add(new Posting(wake, firesAt, underWay)));
    }

    private static Map<String, String> data(byte[] stored) {
        var properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var data = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> data.put(name, properties.getProperty(name)));
        return data;
    }
}
