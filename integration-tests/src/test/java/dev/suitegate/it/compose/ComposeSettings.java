package dev.suitegate.it.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What compose.yaml is started with.
 *
 * @param name of the project, this run's alone
 * @param port of the proxy
 * @param adminPort of the proxy, for Keycloak's administration
 * @param net the first two numbers of the networks' addresses
 */
record ComposeSettings(String name, int port, int adminPort, String net) {
    static ComposeSettings ofThisRun() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new ComposeSettings(
                    "suitegate" + UUID.randomUUID().toString().substring(0, 8),
                    one.getLocalPort(),
                    other.getLocalPort(),
                    freeNet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where people and products find the suite. */
    URI suite() {
        return at("login", port);
    }

    /** Where operators find Keycloak's administration. */
    URI administration() {
        return at("login", adminPort);
    }

    URI crm() {
        return at("crm", port);
    }

    URI verify() {
        return at("verify", port);
    }

    URI mail() {
        return at("mail", port);
    }

    /** The image of the suite, of this run. */
    String image() {
        return name + ":latest";
    }

    /** The image of the sample products, of this run. */
    String samplesImage() {
        return name + "-samples:latest";
    }

    /** The variables of compose.yaml. */
    Map<String, String> environment(Path secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("COMPOSE_PROFILES", "demo");
        environment.put("COMPOSE_HTTP_TIMEOUT", "300");
        environment.put("SUITEGATE_DEMO", "true");
        environment.put("SUITEGATE_IMAGE", image());
        environment.put("SUITEGATE_SAMPLES_IMAGE", samplesImage());
        environment.put("SUITEGATE_SECRETS_FOLDER", secrets.toString());
        environment.put("SUITEGATE_NET", net);
        environment.put("SUITEGATE_PORT", Integer.toString(port));
        environment.put("SUITEGATE_ADMIN_PORT", Integer.toString(adminPort));
        environment.put("SUITEGATE_URL", suite().toString());
        environment.put("SUITEGATE_ADMIN_URL", administration().toString());
        environment.put("SUITEGATE_CRM_URL", crm().toString());
        environment.put("SUITEGATE_VERIFY_URL", verify().toString());
        environment.put("JAVA_IMAGE", StandIns.JAVA);
        environment.put("POSTGRES_IMAGE", StandIns.POSTGRES);
        environment.put("HAPROXY_IMAGE", StandIns.HAPROXY);
        environment.put("MAIL_IMAGE", StandIns.MAIL);
        return environment;
    }

    private static URI at(String host, int port) {
        return URI.create("https://" + host + ".localhost:" + port);
    }

    private static String freeNet() throws SocketException {
        while (true) {
            String net = "10." + ThreadLocalRandom.current().nextInt(100, 250);
            boolean taken = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .anyMatch(address -> address.getHostAddress().startsWith(net + "."));
            if (!taken) {
                return net;
            }
        }
    }
}
