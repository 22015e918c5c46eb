package dev.suitegate.it.isolation;

import dev.suitegate.core.subscription.Subscriptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;

/** The subscriptions of the database by a clock that a test holds still; all else is the database's. */
final class AtHour {
    private AtHour() {}

    static Subscriptions of(Subscriptions stored, Instant now) {
        return (Subscriptions) Proxy.newProxyInstance(
                Subscriptions.class.getClassLoader(),
                new Class<?>[] {Subscriptions.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("now")) {
                        return now;
                    }
                    try {
                        return method.invoke(stored, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
