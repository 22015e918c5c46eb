package dev.suitegate.keycloak.doctor;

import dev.suitegate.keycloak.doctor.Place.Kind;
import dev.suitegate.keycloak.doctor.RealmFacts.Row;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a realm's own settings. */
final class JudgeRealm {

    /** FAPI 2.0 Security Profile section 5.3.2.1; RFC 6749 section 4.1.2 allows more. */
    private static final int LONGEST_CODE_SECONDS = 60;

    private final RealmFacts realm;
    private final List<Finding> findings = new ArrayList<>();

    private JudgeRealm(RealmFacts realm) {
        this.realm = realm;
    }

    static List<Finding> judge(RealmFacts realm) {
        JudgeRealm judge = new JudgeRealm(realm);
        judge.flows();
        judge.baseline();
        realm.providers().forEach(judge::provider);
        realm.stores().forEach(store -> judge.find(Check.USER_STORAGE_FEDERATED, Kind.USER_STORAGE, store));
        realm.lostClients().forEach(uuid -> judge.find(Check.PRODUCT_CLIENT_GONE, Kind.CLIENT, uuid));
        return judge.findings;
    }

    private void flows() {
        if (!realm.browserFlow().asksForGrant()) {
            find(Check.BROWSER_FLOW_WITHOUT_STEP, Kind.FLOW, realm.browserFlow().alias());
        }
        if (!realm.directGrantFlow().asksForGrant()) {
            find(
                    Check.DIRECT_GRANT_FLOW_WITHOUT_STEP,
                    Kind.FLOW,
                    realm.directGrantFlow().alias());
        }
    }

    private void baseline() {
        require(Row.ROTATION, Check.ROTATION_OFF, "revokeRefreshToken");
        require(Row.BRUTE_FORCE, Check.BRUTE_FORCE_OFF, "bruteForceProtected");
        require(Row.USER_EVENTS, Check.EVENTS_OFF, "eventsEnabled");
        require(Row.ADMIN_EVENTS, Check.EVENTS_OFF, "adminEventsEnabled");
        require(Row.TLS, Check.TLS_NOT_REQUIRED, "sslRequired");
        require(Row.OFFLINE_BOUND, Check.OFFLINE_UNBOUNDED, "offlineSessionMaxLifespanEnabled");
        require(Row.FRAMES_CLOSED, Check.FRAMES_OPEN, "contentSecurityPolicy");
        require(Row.CLOSED_REGISTRATION, Check.CLIENT_REGISTRATION_OPEN, "trusted-hosts");
        require(Row.BASELINE_POLICY, Check.BASELINE_POLICY_OFF, "suite-baseline");
        if (realm.codeSeconds() > LONGEST_CODE_SECONDS) {
            find(Check.LONG_CODES, Kind.REALM, "accessCodeLifespan");
        }
    }

    private void provider(ProviderFacts provider) {
        if (provider.signs() && !provider.validates()) {
            find(Check.UNSIGNED_PROVIDER, Kind.IDENTITY_PROVIDER, provider.alias());
        }
        if (!provider.ofTenant()) {
            find(Check.PROVIDER_OF_NO_TENANT, Kind.IDENTITY_PROVIDER, provider.alias());
        }
        if (!provider.asksForGrant()) {
            find(Check.POST_BROKER_FLOW_WITHOUT_STEP, Kind.IDENTITY_PROVIDER, provider.alias());
        }
    }

    private void require(Row row, Check check, String setting) {
        if (!realm.met().contains(row)) {
            find(check, Kind.REALM, setting);
        }
    }

    private void find(Check check, Kind kind, String name) {
        findings.add(new Finding(check, new Place(kind, name)));
    }
}
