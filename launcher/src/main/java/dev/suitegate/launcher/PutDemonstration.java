package dev.suitegate.launcher;

import java.net.URI;
import java.util.Map;

/** What the compose file's service {@code demo} runs: puts the demo subscriptions that are not there yet into a running suite. */
public final class PutDemonstration {
    private static final String URL = "SUITEGATE_URL";

    private PutDemonstration() {}

    /** Takes Keycloak's address and {@code BILLING_CLIENT_SECRET} from the environment; ends with 1 when it cannot. */
    public static void main(String[] arguments) {
        try {
            put(System.getenv());
        } catch (LaunchFailure failure) {
            System.err.println("The demonstration cannot be put: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void put(Map<String, String> environment) {
        new DemoSubscriptions(address(environment.getOrDefault(URL, "")), DemoSecrets.fromEnvironment(environment))
                .putMissing();
    }

    private static URI address(String given) {
        try {
            URI address = URI.create(given);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // told below, together with addresses without a host
        }
        throw new LaunchFailure(URL + "=" + given + " is not an address such as https://login.example.com");
    }
}
