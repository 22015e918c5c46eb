package dev.suitegate.keycloak.catalog;

import java.nio.charset.StandardCharsets;

/** A product file that is valid, to change one thing in. */
final class ProductFiles {

    static final String VALID = """
            {
              "product": "crm",
              "name": "CRM",
              "description": "Customers and deals",
              "clients": [
                {
                  "clientId": "crm-web",
                  "kind": "web",
                  "secret": "${CRM_WEB_CLIENT_SECRET}",
                  "redirectUris": ["https://crm.example/callback"],
                  "postLogoutRedirectUris": ["https://crm.example/signed-out", "https://crm.example/"],
                  "backchannelLogoutUri": "https://crm.example/backchannel-logout",
                  "homeUri": "https://crm.example/",
                  "logoUri": "https://crm.example/logo.svg",
                  "policyUri": "https://crm.example/privacy",
                  "tosUri": "https://crm.example/terms",
                  "consent": { "text": "Show your name to colleagues" }
                },
                {
                  "clientId": "crm-mobile",
                  "kind": "native",
                  "redirectUris": ["http://127.0.0.1/callback", "com.example.crm:/callback"],
                  "offlineAccess": true,
                  "consent": { "notAskedBecause": "first-party app" }
                },
                {
                  "clientId": "crm-robot",
                  "kind": "machine",
                  "jwksUri": "https://acme.example/jwks.json",
                  "tenant": "acme"
                },
                { "clientId": "crm-api", "kind": "backend" }
              ]
            }
            """;

    private ProductFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The valid file with one thing in it replaced. */
    static byte[] with(String what, String by) {
        if (!VALID.contains(what)) {
            throw new IllegalArgumentException("nothing to replace: " + what);
        }
        return bytes(VALID.replace(what, by));
    }
}
