package org.planweave.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees every statement that is sent to the database, so that a test can say how many a page may cost. A batch
 * counts as one.
 */
public final class StatementCount {

    private final ThreadLocal<@Nullable List<String>> counting = new ThreadLocal<>();

    /** The statements that the work sends on this thread, in order. */
    public List<String> of(Supplier<?> work) {
        List<String> sent = new ArrayList<>();
        counting.set(sent);
        try {
            work.get();
            return List.copyOf(sent);
        } finally {
            counting.remove();
        }
    }

    private void add(String sql) {
        @Nullable List<String> sent = counting.get();
        if (sent != null) {
            sent.add(sql);
        }
    }

    DataSource watching(DataSource source) {
        return watched(DataSource.class, source, "");
    }

    private <T> T watched(Class<T> type, T real, String sql) {
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> seen(real, method, arguments, sql)));
    }

    private @Nullable Object seen(Object real, Method method, Object @Nullable [] arguments,
            String prepared) throws Throwable {
        boolean hasSql = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
        String sql = hasSql ? (String) arguments[0] : prepared;
        if (real instanceof Statement && method.getName().startsWith("execute")) {
            add(sql);
        }
        try {
            Object result = method.invoke(real, arguments);
            if (result instanceof Connection connection && real instanceof DataSource) {
                return watched(Connection.class, connection, "");
            }
            if (result instanceof PreparedStatement statement) {
                return watched(PreparedStatement.class, statement, sql);
            }
            return result instanceof Statement statement && real instanceof Connection
                    ? watched(Statement.class, statement, "") : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
