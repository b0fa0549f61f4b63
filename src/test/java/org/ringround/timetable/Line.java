package org.ringround.timetable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The line to a database: it can be cut, and whatever goes over it is cut off. */
final class Line {

    private final DataSource beyond;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Line(DataSource beyond) {
        this.beyond = beyond;
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                Line.class.getClassLoader(), new Class<?>[] {DataSource.class}, (source, method, values) -> {
                    if (cut) {
                        throw new SQLException("the line is cut", "08001");
                    }
                    try {
                        Object result = method.invoke(beyond, values);
                        if (result instanceof Connection connection) {
                            open.add(connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void cut() throws SQLException {
        cut = true;
        for (Connection connection : open) {
            connection.abort(Runnable::run);
        }
        open.clear();
    }

    void mend() {
        cut = false;
    }
}
