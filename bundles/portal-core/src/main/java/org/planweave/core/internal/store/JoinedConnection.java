package org.planweave.core.internal.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLNonTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection that many share: none of them can end it, and none can write a text that a database would not give
 * back.
 */
final class JoinedConnection implements InvocationHandler {

    private static final Set<String> NOT_THEIRS = Set.of("close", "commit", "setAutoCommit", "rollback", "abort");

    /** "Connection does not exist", ISO/IEC 9075-2, table 38. The pool gives no state for a connection that it has thrown away. */
    private static final String BROKEN = "08003";

    private final Connection real;

    private JoinedConnection(Connection real) {
        this.real = real;
    }

    static Connection over(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                JoinedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, new JoinedConnection(real));
    }

    static Connection real(Connection joined) {
        return ((JoinedConnection) Proxy.getInvocationHandler(joined)).real;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (NOT_THEIRS.contains(method.getName())) {
            return null;
        }
        if (method.getName().equals("getAutoCommit")) {
            return Boolean.FALSE;
        }
        if (!method.getName().equals("isClosed") && real.isClosed()) {
            throw new SQLNonTransientConnectionException("The connection broke earlier in this transaction.", BROKEN);
        }
        Object result = call(real, method, arguments);
        return result instanceof PreparedStatement statement ? watched(statement) : result;
    }

    private static PreparedStatement watched(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                JoinedConnection.class.getClassLoader(),
                new Class<?>[] {statement instanceof java.sql.CallableStatement
                        ? java.sql.CallableStatement.class : PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments.length > 1 && arguments[1] instanceof String text
                            && method.getName().startsWith("set")) {
                        KeptText.require(text);
                    }
                    return call(statement, method, arguments);
                });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
