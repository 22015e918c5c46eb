package dev.suitegate.keycloak.outbound;

import dev.suitegate.keycloak.outbound.PostOutcome.Failed;
import dev.suitegate.keycloak.outbound.PostOutcome.Failure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.conn.DnsResolver;

/**
 * Looks names up, on threads of its own: a name server that does not answer cannot be interrupted, but need not be waited for.
 */
final class ReceiverNames implements AutoCloseable {

    private static final int MOST_AT_ONCE = 32;

    private final DnsResolver names;
    private final ExecutorService threads;

    ReceiverNames(DnsResolver names) {
        this.names = names;
        this.threads = new ThreadPoolExecutor(
                0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThread.named("receiver-name"));
    }

    /** What came of it. */
    sealed interface Lookup {

        /** All addresses of the name, at least one. */
        record Found(List<InetAddress> addresses) implements Lookup {}

        /** There is nothing to connect to. */
        record Missed(Failed outcome) implements Lookup {}
    }

    Lookup find(String host, Deadline deadline) {
        try {
            Future<InetAddress[]> pending = threads.submit(() -> names.resolve(host));
            deadline.endsBy(() -> pending.cancel(true));
            InetAddress[] addresses = pending.get();
            return addresses.length == 0 ? missed(Failure.UNKNOWN_HOST) : new Lookup.Found(List.of(addresses));
        } catch (RejectedExecutionException e) {
            return missed(Failure.BUSY);
        } catch (CancellationException e) {
            return missed(Failure.TIMED_OUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return missed(Failure.INTERRUPTED);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                return missed(Failure.UNKNOWN_HOST);
            }
            throw new IllegalStateException("the name could not be looked up", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Lookup missed(Failure reason) {
        return new Lookup.Missed(new Failed(reason));
    }
}
