package dev.suitegate.samples;

import dev.suitegate.samples.endpoint.Product;
import dev.suitegate.samples.settings.ProductSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The CRM on a free port, with a provider of its own. */
final class ProductUnderTest implements AutoCloseable {

    final MovingClock clock = new MovingClock(Clock.systemUTC());
    final TinyProvider provider;
    private final URI url;
    private final Product product;

    ProductUnderTest() throws IOException {
        provider = new TinyProvider(0);
        var port = freePort();
        url = URI.create("http://localhost:" + port);
        product = Product.start(ProductSettings.from(environment(port, provider.issuer())), clock);
    }

    Browser browser() {
        return new Browser(url);
    }

    /** A browser that is signed in. */
    Browser signedIn() {
        var browser = browser();
        var response = browser.signIn(provider, Spoiled.not());
        if (response.statusCode() != 303) {
            throw new AssertionError(response.body());
        }
        return browser;
    }

    static Map<String, String> environment(int port, String issuer) {
        return new HashMap<>(Map.of(
                "PRODUCT_ID", "crm",
                "PRODUCT_NAME", "CRM",
                "PRODUCT_PORT", String.valueOf(port),
                "PRODUCT_URL", "http://localhost:" + port,
                "ISSUER", issuer,
                "CLIENT_ID", "crm-web",
                "CLIENT_SECRET", "a-secret",
                "OTHER_PRODUCT_NAME", "Verification",
                "OTHER_PRODUCT_URL", "http://localhost:1",
                "PRODUCT_MARKER", "run-1"));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        product.close();
        provider.close();
    }
}
