package io.minewatch.alert.ledger.root;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that hands out one and the same connection, which nobody but its owner closes: a transaction's. */
final class OneConnection {

    private OneConnection() {}

    static DataSource of(Connection connection) {
        var lent = proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return proxy(DataSource.class, (method, arguments) -> lent);
    }

    /** Something that does what {@code call} says, whatever it is asked. */
    static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.make(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @FunctionalInterface
    interface Call {
        @Nullable
        Object make(Method method, Object @Nullable [] arguments) throws Exception;
    }
}
