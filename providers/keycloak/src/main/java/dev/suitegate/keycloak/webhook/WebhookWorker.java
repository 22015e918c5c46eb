package dev.suitegate.keycloak.webhook;

import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.keycloak.outbound.GuardedPost;
import dev.suitegate.keycloak.outbound.OutboundSettings;
import dev.suitegate.keycloak.outbound.PostLimits;
import dev.suitegate.keycloak.outbound.ReceiverTrust;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/**
 * Makes deliveries on this node: at once after a transaction of this node left some, and every second for what other nodes left and
 * what is to be tried again.
 */
public final class WebhookWorker implements AutoCloseable {

    private static final String NAME = "suitegate-webhook";
    private static final long EVERY_SECOND = 1000;
    private static final PostLimits LIMITS = new PostLimits(Duration.ofSeconds(3), Duration.ofSeconds(10), 0);

    private final AtomicReference<@Nullable Dispatch> dispatch = new AtomicReference<>();

    /**
     * Starts the worker of a node whose database is ready.
     *
     * @throws IllegalStateException when the settings let receivers in that they must not
     */
    public void start(KeycloakSessionFactory factory) {
        OutboundPolicy policy = OutboundSettings.read();
        KeycloakModelUtils.runJobInTransaction(factory, keycloakSession -> {
            GuardedPost post = new GuardedPost(
                    policy, ReceiverTrust.of(keycloakSession), SystemDefaultDnsResolver.INSTANCE, LIMITS);
            Dispatch begun = new Dispatch(factory, post, new SendDelivery(post, policy));
            dispatch.set(begun);
            keycloakSession.getProvider(TimerProvider.class).schedule(begun::soon, EVERY_SECOND, NAME);
        });
    }

    /** There is something to deliver. */
    public void wake() {
        Dispatch begun = dispatch.get();
        if (begun != null) {
            begun.soon();
        }
    }

    /** Begins no further delivery. One that is on its way and cut off is made again by another node. */
    @Override
    public void close() {
        Dispatch begun = dispatch.getAndSet(null);
        if (begun != null) {
            begun.close();
        }
    }
}
