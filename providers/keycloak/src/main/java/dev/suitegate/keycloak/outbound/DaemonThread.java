package dev.suitegate.keycloak.outbound;

import java.util.concurrent.ThreadFactory;

/** Threads that keep no server from ending. */
final class DaemonThread {

    private DaemonThread() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, "suitegate-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
