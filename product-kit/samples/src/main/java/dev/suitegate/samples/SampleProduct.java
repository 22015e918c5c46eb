package dev.suitegate.samples;

import dev.suitegate.samples.endpoint.Product;
import dev.suitegate.samples.settings.MisconfiguredProductException;
import dev.suitegate.samples.settings.ProductSettings;
import java.io.IOException;
import java.time.Clock;

/** Runs one sample product, as the environment says which. SIGTERM ends it. */
public final class SampleProduct {

    private static final int PORT_TAKEN = 1;
    private static final int MISCONFIGURED = 2;

    private SampleProduct() {}

    /**
     * Starts the product and stays. Exit code 1: the port is taken. Exit code 2: the environment is wrong.
     *
     * @param arguments none are used
     */
    public static void main(String[] arguments) {
        tuneTheJdk();
        try {
            var settings = ProductSettings.from(System.getenv());
            start(settings);
        } catch (MisconfiguredProductException misconfigured) {
            end(MISCONFIGURED, String.valueOf(misconfigured.getMessage()));
        }
    }

    @SuppressWarnings("SystemOut") // The one line that the person who starts the program waits for.
    private static void start(ProductSettings settings) {
        try {
            Product.start(settings, Clock.systemUTC());
            System.out.println(settings.productName() + " is ready at " + settings.url());
        } catch (IOException taken) {
            end(PORT_TAKEN, "PRODUCT_PORT " + settings.port() + " cannot be used: " + taken.getMessage());
        }
    }

    // Read by the JDK's HTTP server and client when their classes load, hence here and first.
    private static void tuneTheJdk() {
        // A request must arrive within this many seconds, whatever its sender does.
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // A code or a rotated refresh token must not be sent twice behind our back.
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %5$s%6$s%n");
    }

    @SuppressWarnings("SystemOut")
    private static void end(int status, String problem) {
        System.err.println(problem);
        System.exit(status);
    }
}
