package dev.suitegate.keycloak.doctor;

import dev.suitegate.keycloak.doctor.ClientFacts.Kind;
import dev.suitegate.keycloak.doctor.ClientFacts.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with one client. */
final class JudgeClient {

    private static final int LONGEST_TOKEN_SECONDS = 120;

    private static final Set<String> SUITE_CLAIMS = Set.of("entitlements", "tenant_id", "suite", "aud", "azp");

    private static final Set<String> AUDIENCE_MAPPERS = Set.of("oidc-audience-mapper", "oidc-audience-resolve-mapper");

    private final ClientFacts client;
    private final List<Finding> findings = new ArrayList<>();

    private JudgeClient(ClientFacts client) {
        this.client = client;
    }

    static List<Finding> judge(ClientFacts client) {
        JudgeClient judge = new JudgeClient(client);
        judge.findIf(client.namesOtherProduct(), Check.CLIENT_NAMED_LIKE_PRODUCT);
        judge.findIf(client.tenantGone(), Check.TENANT_GONE);
        if (client.kind() == Kind.UNKNOWN) {
            judge.findIf(true, Check.CLIENT_WITHOUT_PRODUCT);
        } else if (client.kind().isOfProduct()) {
            judge.flows();
            judge.tokens();
            judge.mappers();
            if (client.kind().letsPeopleIn()) {
                judge.signIn();
                judge.logout();
            }
        }
        return judge.findings;
    }

    private void flows() {
        findIf(client.has(Switch.IMPLICIT_FLOW), Check.IMPLICIT_FLOW);
        findIf(client.has(Switch.DIRECT_ACCESS_GRANTS), Check.DIRECT_ACCESS_GRANTS);
        findIf(client.flows().stream().anyMatch(flow -> !flow.asksForGrant()), Check.CLIENT_FLOW_WITHOUT_STEP);
    }

    private void tokens() {
        findIf(client.has(Switch.FULL_SCOPE), Check.FULL_SCOPE);
        findIf(client.tokenSeconds() > LONGEST_TOKEN_SECONDS, Check.LONG_ACCESS_TOKENS);
        findIf(!client.has(Switch.RFC_9068_TYPE), Check.PLAIN_TOKEN_TYPE);
        findIf(client.has(Switch.INTROSPECTION_JWT), Check.INTROSPECTION_JWT);
        findIf(client.has(Switch.LIGHTWEIGHT_TOKENS), Check.LIGHTWEIGHT_TOKENS);
    }

    private void mappers() {
        findIf(client.mappers().stream().anyMatch(JudgeClient::writesSuiteClaim), Check.MAPPER_WRITES_SUITE_CLAIM);
        findIf(
                client.mappers().stream().anyMatch(mapper -> AUDIENCE_MAPPERS.contains(mapper.provider())),
                Check.MAPPER_ADDS_AUDIENCE);
    }

    /** The claim itself, or one below it. */
    private static boolean writesSuiteClaim(MapperFacts mapper) {
        String claim = mapper.claim();
        return claim != null
                && SUITE_CLAIMS.stream().anyMatch(ours -> claim.equals(ours) || claim.startsWith(ours + "."));
    }

    private void signIn() {
        findIf(!client.has(Switch.PKCE_S256), Check.PKCE_NOT_S256);
        findIf(client.redirectUris().stream().anyMatch(JudgeClient::standsForOthers), Check.WILDCARD_REDIRECT);
        findIf(client.webOrigins().stream().anyMatch(JudgeClient::standsForOthers), Check.WILDCARD_ORIGIN);
        findIf(!client.has(Switch.CONSENT) && !client.consentReason(), Check.CONSENT_OFF);
    }

    private void logout() {
        findIf(client.has(Switch.FRONT_CHANNEL_LOGOUT), Check.FRONT_CHANNEL_LOGOUT);
        findIf(client.kind() == Kind.WEB && !client.has(Switch.BACK_CHANNEL_LOGOUT), Check.NO_BACK_CHANNEL_LOGOUT);
    }

    private static boolean standsForOthers(String address) {
        return address.contains("*") || address.equals("+");
    }

    private void findIf(boolean wrong, Check check) {
        if (wrong) {
            findings.add(Finding.client(check, client.clientId()));
        }
    }
}
