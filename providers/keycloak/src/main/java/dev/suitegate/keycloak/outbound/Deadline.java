package dev.suitegate.keycloak.outbound;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends what goes on, whatever it waits for, once the time is up. A socket's own time limit begins anew with each byte. */
final class Deadline implements AutoCloseable {

    private boolean over;
    private @Nullable Runnable end;
    private @Nullable Future<?> timer;

    private Deadline() {}

    static Deadline start(ScheduledExecutorService timers, Duration time) {
        Deadline deadline = new Deadline();
        deadline.timer = timers.schedule(deadline::expire, time.toNanos(), TimeUnit.NANOSECONDS);
        return deadline;
    }

    /** From now on {@code next} ends what goes on, in place of what did before; at once when the time is up already. */
    synchronized void endsBy(Runnable next) {
        end = next;
        if (over) {
            next.run();
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private synchronized void expire() {
        over = true;
        if (end != null) {
            end.run();
        }
    }
}
