package dev.suitegate.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The TCP ports of one suite on this machine.
 *
 * @param http Keycloak for browsers and products
 * @param management Keycloak's health endpoint
 * @param crm the CRM sample
 * @param verify the verification sample
 */
public record Ports(int http, int management, int crm, int verify) {
    private static final int LARGEST = 65_535;

    /** The ports an operator asked for, or 8080, 9000, 8081 and 8082. */
    public static Ports fromEnvironment(Map<String, String> environment) {
        return new Ports(
                read(environment, "SUITEGATE_HTTP_PORT", 8080),
                read(environment, "SUITEGATE_MANAGEMENT_PORT", 9000),
                read(environment, "SUITEGATE_CRM_PORT", 8081),
                read(environment, "SUITEGATE_VERIFY_PORT", 8082));
    }

    /** Four ports that nothing listens on now. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                held.add(new ServerSocket(0));
            }
            List<Integer> numbers =
                    held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        } catch (IOException e) {
            throw new LaunchFailure("no free TCP port on this machine", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** The ports by the environment variable that sets each. */
    public Map<String, Integer> byVariable() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("SUITEGATE_HTTP_PORT", http);
        ports.put("SUITEGATE_MANAGEMENT_PORT", management);
        ports.put("SUITEGATE_CRM_PORT", crm);
        ports.put("SUITEGATE_VERIFY_PORT", verify);
        return ports;
    }

    /**
     * Checks that the suite can have these ports.
     *
     * @throws LaunchFailure naming the first port that is taken or asked for twice
     */
    public void requireFree() {
        Map<Integer, String> seen = new LinkedHashMap<>();
        byVariable().forEach((variable, port) -> {
            String other = seen.put(port, variable);
            if (other != null) {
                throw new LaunchFailure("port %d is asked for twice, by %s and %s".formatted(port, other, variable));
            }
            if (!isFree(port)) {
                throw new LaunchFailure(
                        "port %d is taken by another program; stop it, or choose another port with %s=<port>"
                                .formatted(port, variable));
            }
        });
    }

    /** Keycloak's address for browsers and products. */
    public URI keycloak() {
        return URI.create("http://localhost:" + http);
    }

    /** The CRM's address. */
    public URI crmUrl() {
        return URI.create("http://localhost:" + crm);
    }

    /** The verification service's address. */
    public URI verifyUrl() {
        return URI.create("http://localhost:" + verify);
    }

    // Both binds are needed: some systems let a wildcard and a loopback listener share a port.
    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int read(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port <= LARGEST) {
                return port;
            }
        } catch (NumberFormatException notNumber) {
            // told below, together with numbers out of range
        }
        throw new LaunchFailure("%s=%s is not a TCP port (1 to %d)".formatted(variable, value, LARGEST));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new LaunchFailure("cannot release port " + socket.getLocalPort(), e);
        }
    }
}
