package dev.suitegate.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Where a SAML service provider receives messages.
 *
 * @param assertionConsumers where assertions are posted to; at least one, the first is used when a request names none
 * @param singleLogout where the browser brings logout messages (HTTP POST binding)
 * @param backchannelLogout where the server itself brings logout requests (SOAP binding); the only way that a revocation
 *     reaches the service provider at once
 */
public record SamlEndpoints(
        List<WebAddress> assertionConsumers,
        Optional<WebAddress> singleLogout,
        Optional<WebAddress> backchannelLogout) {

    /** @throws IllegalArgumentException when there is no assertion consumer, or one is there twice */
    public SamlEndpoints {
        assertionConsumers = List.copyOf(assertionConsumers);
        if (assertionConsumers.isEmpty()) {
            throw new IllegalArgumentException("a service provider has at least one assertion consumer");
        }
        if (assertionConsumers.stream().distinct().count() < assertionConsumers.size()) {
            throw new IllegalArgumentException("an assertion consumer stands in the list once");
        }
    }

    boolean hearsOfLogouts() {
        return singleLogout.isPresent() || backchannelLogout.isPresent();
    }
}
