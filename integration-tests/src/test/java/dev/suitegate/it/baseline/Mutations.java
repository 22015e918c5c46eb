package dev.suitegate.it.baseline;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What attackers have done to redirect addresses, with the CVE where there is one. */
final class Mutations {
    private Mutations() {}

    /** White space and NUL around an address, which Keycloak takes off before it compares; they must not come back. */
    static List<String> padded(String address) {
        return List.of(address + "\t", address + "\n", address + "%00", " " + address);
    }

    /** The mutations of an address such as {@code http://localhost:8081/callback}. */
    static List<String> of(String address) {
        URI uri = URI.create(address);
        String origin = uri.getScheme() + "://" + uri.getAuthority();
        String path = uri.getPath();
        return List.of(
                address + "/extra",
                address + "/",
                address + "?next=1",
                address + "?code=1",
                address + "?",
                address + "#fragment",
                origin + path.toUpperCase(Locale.ROOT),
                origin + "/",
                origin,
                address.replace("http:", "https:"),
                uri.getScheme() + "://" + uri.getHost() + ":1" + path,
                uri.getScheme() + "://" + uri.getHost() + path,
                uri.getScheme() + "://127.0.0.1:" + uri.getPort() + path,
                uri.getScheme() + "://" + uri.getAuthority() + "@evil.example" + path,
                uri.getScheme() + "://a@b@" + uri.getAuthority() + path, // CVE-2026-7504
                uri.getScheme() + "://" + uri.getHost() + ".evil.example:" + uri.getPort() + path, // keycloak#48430
                uri.getScheme() + "://loc\u0430lhost:" + uri.getPort() + path, // a Cyrillic letter
                origin + path + "/..;/", // CVE-2026-3872
                origin + "/x/.." + path,
                origin + "/%2e%2e" + path,
                origin + "/." + path,
                origin + "\\evil.example" + path,
                address + "\r\nX-Injected: 1",
                "//evil.example" + path,
                "JaVaScRiPt:alert(1)//" + address, // CVE-2026-9086
                "data:text/html,<script>alert(1)</script>",
                "https://evil.example" + path,
                address + "/" + "a".repeat(8_000),
                "*",
                "+");
    }
}
