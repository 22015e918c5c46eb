package dev.suitegate.keycloak.webhook;

import dev.suitegate.keycloak.metrics.ServerMeters;
import dev.suitegate.keycloak.outbound.GuardedPost;
import dev.suitegate.keycloak.outbox.DeliveryLease;
import dev.suitegate.keycloak.outbox.DueEndpoint;
import dev.suitegate.keycloak.wiring.Deliveries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;

/**
 * Gives deliveries to hands. One thread takes them, in a short transaction for each endpoint; the hands hold neither a transaction nor
 * a connection while they wait for an answer.
 */
final class Dispatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final KeycloakSessionFactory factory;
    private final GuardedPost post;
    private final SendDelivery sender;
    private final Hands hands = new Hands();
    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService taker = Executors.newSingleThreadExecutor(daemon("suitegate-webhook-taker"));
    private final ExecutorService threads = Executors.newCachedThreadPool(daemon("suitegate-webhook"));

    Dispatch(KeycloakSessionFactory factory, GuardedPost post, SendDelivery sender) {
        this.factory = factory;
        this.post = post;
        this.sender = sender;
    }

    /** Looks for what is due on another thread, or once more where it is at work already. */
    void soon() {
        if (calls.getAndIncrement() == 0) {
            try {
                taker.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("no delivery begins any more: the server is stopping");
            }
        }
    }

    @Override
    public void close() {
        taker.shutdownNow();
        threads.shutdownNow();
        post.close();
    }

    private void run() {
        int seen;
        do {
            seen = calls.get();
            logged(this::handOut);
        } while (!calls.compareAndSet(seen, 0));
    }

    /** Logs what goes wrong and goes on; what is due is found the next second. */
    private void logged(Runnable step) {
        new ScheduledTaskRunner(factory, new Step(step)).run();
    }

    /** Each time in another order, so that no endpoint is always the last. */
    private void handOut() {
        List<DueEndpoint> endpoints =
                new ArrayList<>(KeycloakModelUtils.runJobInTransactionWithResult(factory, Deliveries::endpoints));
        Collections.shuffle(endpoints);
        for (int i = 0; i < endpoints.size(); i++) {
            DueEndpoint endpoint = endpoints.get(i);
            int reserved = hands.reserve(endpoint, endpoints.size() - i - 1);
            if (reserved > 0) {
                // One that cannot be read must not hold up the others.
                logged(() -> handOut(endpoint, reserved));
            }
        }
    }

    private void handOut(DueEndpoint endpoint, int reserved) {
        List<DeliveryLease> leases = List.of();
        try {
            leases = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, keycloakSession -> Deliveries.take(keycloakSession, endpoint, reserved));
        } finally {
            hands.release(endpoint, reserved - leases.size());
        }
        leases.forEach(lease -> threads.execute(() -> deliver(endpoint, lease)));
    }

    private void deliver(DueEndpoint endpoint, DeliveryLease lease) {
        try {
            SendDelivery.Sent sent = sender.send(lease);
            ServerMeters.webhooks().attempted(sent.result());
            logged(() -> KeycloakModelUtils.runJobInTransaction(
                    factory,
                    keycloakSession -> Deliveries.end(keycloakSession, lease, sent.attempt(), sent.failure())));
        } finally {
            hands.release(endpoint, 1);
            soon();
        }
    }

    private static ThreadFactory daemon(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The session that comes with it is not used, and so takes no connection. */
    private record Step(Runnable action) implements ScheduledTask {

        @Override
        public void run(KeycloakSession keycloakSession) {
            action.run();
        }

        @Override
        public String getTaskName() {
            return "suitegate-webhook";
        }
    }
}
