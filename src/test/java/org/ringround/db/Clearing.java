package org.ringround.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Makes a test's database as its template was, without making it anew. One whose tables were altered is not cleared. */
final class Clearing {

    private static final String PREPARE = """
            create schema kept;
            create table kept.altered (at timestamptz);
            create function kept.note() returns event_trigger language plpgsql as $note$
            begin
                insert into kept.altered values (now());
            end $note$;
            create function kept.tables() returns setof name language sql as $tables$
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
            $tables$;
            create function kept.clear() returns text[] language plpgsql as $clear$
            declare
                one record;
                emptied text[] := '{}';
            begin
                if exists (select from kept.altered) then
                    return null;
                end if;
                set local session_replication_role = replica;
                -- What was never written to, or was emptied the last time, has no page.
                for one in select kept.tables() as name loop
                    if pg_relation_size(format('public.%I', one.name)) > 0 then
                        execute format('delete from public.%I', one.name);
                        emptied := emptied || format('public.%I', one.name);
                    end if;
                end loop;
                for one in select relname as name from pg_class
                        where relnamespace = 'kept'::regnamespace and relkind = 'r' and relname <> 'altered' loop
                    execute format('insert into public.%I overriding system value select * from kept.%I', one.name, one.name);
                end loop;
                for one in select sequencename as name, start_value as start from pg_sequences
                        where schemaname = 'public' and last_value is not null loop
                    perform setval(format('public.%I', one.name)::regclass, one.start, false);
                end loop;
                return emptied;
            end $clear$;
            do $keep$
            declare
                one record;
                filled boolean;
            begin
                if exists (select from pg_sequences where schemaname = 'public' and last_value is not null) then
                    raise exception 'a migration used a sequence: clear() would begin it anew';
                end if;
                for one in select kept.tables() as name loop
                    execute format('select exists (select from public.%I)', one.name) into filled;
                    if filled then
                        execute format('create table kept.%I as table public.%I', one.name, one.name);
                    end if;
                end loop;
            end $keep$;
            create event trigger altered on ddl_command_end execute function kept.note();
            """;

    private Clearing() {}

    /** To be done with the template, once it has its tables. */
    static void prepare(DatabaseAddress template) {
        try (Connection connection = connect(template);
                var sql = connection.createStatement()) {
            sql.execute(PREPARE);
        } catch (SQLException e) {
            throw new IllegalStateException("the template cannot be prepared", e);
        }
    }

    /**
     * Ends whoever else is still connected, and empties it; false when its tables are not what they were.
     *
     * @param connection to the database; nothing else is to use it
     */
    static boolean clear(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            String emptied = emptied(sql);
            if (emptied != null && !emptied.isEmpty()) {
                // Without the old rows' places new ones stand in the order in which they are written, as in a new
                // database.
                sql.execute("vacuum " + emptied);
            }
            return emptied != null;
        }
    }

    /** The tables that had rows, with commas; null when one was altered. */
    private static @Nullable String emptied(Statement sql) throws SQLException {
        try (ResultSet cleared = sql.executeQuery("select array_to_string(kept.clear(), ', ')")) {
            cleared.next();
            return cleared.getString(1);
        }
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.user(), address.password().reveal());
    }
}
