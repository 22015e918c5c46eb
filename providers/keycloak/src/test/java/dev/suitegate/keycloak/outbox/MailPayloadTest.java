package dev.suitegate.keycloak.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.event.Ending;
import dev.suitegate.core.event.Ending.Cause;
import dev.suitegate.core.event.Warned;
import dev.suitegate.core.event.WarningKind;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MailPayloadTest {

    private static final Instant END = Instant.parse("2026-12-01T00:00:00.000001Z");

    private final MailPayload toNobodyYet = new MailPayload(
            new SubscriptionId("sub:1"),
            new Warned(WarningKind.AT_THE_END, new Ending(END, Cause.GRACE)),
            Optional.empty());

    @Test
    void readsWhatItWrote() {
        assertThat(MailPayload.read(toNobodyYet.write())).isEqualTo(toNobodyYet);
    }

    @Test
    void keepsWhomItIsFor() {
        MailPayload toAdam = toNobodyYet.to(new UserId("adam"));
        assertThat(toAdam.to()).contains(new UserId("adam"));
        assertThat(MailPayload.read(toAdam.write())).isEqualTo(toAdam);
    }
}
