package org.ringround.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the driver has heard of {@code NOTIFY}, of which JDBC knows nothing. The driver's types are taken by their names: as types
 * they bring annotations to the compiler whose classes are not there, and the compiler may warn of nothing.
 */
final class Notifications {

    private static final Class<?> CONNECTION = type("org.postgresql.PGConnection");
    private static final Method GET = method(CONNECTION, "getNotifications", int.class);
    private static final Method PARAMETER = method(type("org.postgresql.PGNotification"), "getParameter");

    private Notifications() {}

    /** What each of them tells; none when there was none within that time. */
    static List<String> await(Connection connection, Duration wait) throws SQLException {
        List<String> told = new ArrayList<>();
        Object all = call(GET, connection.unwrap(CONNECTION), (int) wait.toMillis());
        if (all instanceof Object[] notifications) {
            for (Object one : notifications) {
                told.add(String.valueOf(call(PARAMETER, one)));
            }
        }
        return told;
    }

    private static Object call(Method method, Object on, Object... arguments) throws SQLException {
        try {
            Object result = method.invoke(on, arguments);
            return result == null ? List.of() : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException broken) {
                throw broken;
            }
            throw new IllegalStateException("the driver fails to tell what it has heard", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the driver does not tell what it has heard", e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the driver is missing from the program", e);
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the driver is another than this program knows", e);
        }
    }
}
