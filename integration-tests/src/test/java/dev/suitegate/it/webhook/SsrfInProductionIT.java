package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In production no way to write this machine is let in, also not those that the development switch allows (cases 81, 83 and 95). */
@AgainstTheSuite
@Tag("ssrf")
class SsrfInProductionIT {
    private static final List<String> HOSTS = List.of(
            "127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]", "127.1", "2130706433", "0x7f.1", "017700000001");

    @Test
    void thisMachineIsNoReceiver(Suite suite, Proof proof) {
        Webhooks webhooks = new Webhooks(path -> suite.administration().realm("/suite" + path));
        try (HostileReceiver trap = HostileReceiver.listening()) {
            List<String> urls = new ArrayList<>();
            for (String host : HOSTS) {
                urls.add("http://" + host + ":" + trap.port() + "/");
                urls.add("https://" + host + ":" + trap.port() + "/");
            }
            urls.add(suite.ports().keycloak() + "/admin/realms/suite/suite/webhooks");
            for (String url : urls) {
                HttpAnswer answer = webhooks.tryCreate(Map.of("url", url));
                assertThat(answer.status()).as(url).isIn(400, 422);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                proof.count("refusedInProduction");
            }
            assertThat(webhooks.all()).isEmpty();
            assertThat(trap.connections()).isZero();
        }
    }
}
