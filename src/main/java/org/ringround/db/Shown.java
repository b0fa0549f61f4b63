package org.ringround.db;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.CALL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.QOM;
import org.ringround.db.generated.Tables;

/** What the live pages show of the tables: a statement that changes any of it is worth a ring. */
final class Shown {

    private static final Set<Class<?>> TABLES = classes(List.of(
            Tables.ALARM,
            Tables.CALL,
            Tables.DUTY_SPAN,
            Tables.ESCALATION,
            Tables.OCCURRENCE,
            Tables.OFFER,
            Tables.OUTCALL,
            Tables.PERSON,
            Tables.REQUEST,
            Tables.RESIDENT,
            Tables.REVIEW,
            Tables.RING_OUT,
            Tables.ROUND,
            Tables.TEXT_IN,
            Tables.VOLUNTEER));

    /** What is written every few seconds and seen by nobody: when a waiting call was last heard of, when an alarm is told. */
    private static final Map<Class<?>, Set<Field<?>>> UNSEEN = Map.of(
            CALL.getClass(), Set.of(CALL.HEARD_AT, CALL.WAITS, CALL.QUEUE_SID),
            ALARM.getClass(), Set.of(ALARM.NEXT_AT, ALARM.TOLD));

    private Shown() {}

    static boolean isChangedBy(Query query) {
        if (query instanceof QOM.Insert<?> insert) {
            return TABLES.contains(insert.$into().getClass());
        }
        if (query instanceof QOM.Delete<?> delete) {
            return TABLES.contains(delete.$from().getClass());
        }
        return query instanceof QOM.Update<?> update && isChangedBy(update);
    }

    private static boolean isChangedBy(QOM.Update<?> update) {
        // The class and not the table, which an alias may stand for.
        Class<?> table = update.$table().getClass();
        return TABLES.contains(table)
                && !UNSEEN.getOrDefault(table, Set.of())
                        .containsAll(update.$set().keySet());
    }

    private static Set<Class<?>> classes(List<Table<?>> tables) {
        return Set.of(tables.stream().map(Object::getClass).toArray(Class<?>[]::new));
    }
}
