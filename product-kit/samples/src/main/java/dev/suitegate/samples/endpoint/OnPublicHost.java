package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.net.URI;
import java.util.Set;

/**
 * Sends a browser that came to another name of this machine to the product's public address. The sign-in returns
 * there, and would miss the cookies that were set for the other name.
 */
final class OnPublicHost implements Endpoint {

    private final Endpoint endpoint;
    private final URI publicAddress;
    private final Set<String> aliases;

    OnPublicHost(Endpoint endpoint, ProductSettings settings) {
        this.endpoint = endpoint;
        this.publicAddress = settings.url();
        var port = ":" + settings.port();
        this.aliases = Set.of("localhost" + port, "127.0.0.1" + port, "[::1]" + port);
    }

    @Override
    public Reply answer(Request request) {
        var elsewhere = aliases.contains(request.host()) && !request.host().equals(publicAddress.getRawAuthority());
        return elsewhere ? Reply.seeOther(URI.create(publicAddress + request.target())) : endpoint.answer(request);
    }
}
