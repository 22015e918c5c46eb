package dev.suitegate.it.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever may manage subscriptions may do nothing else in Keycloak: every route of the very version that runs is asked. */
@AgainstTheSuite
@Tag("rights")
class RightsIT {
    private static final String ROLE = "manage-subscriptions";
    private static final String PERMISSION = "/suite/tenants/acme/products/crm";
    private static final String NOTHING = "[]";
    private static final List<String> ACCOUNT =
            List.of("", "/credentials", "/sessions", "/applications", "/linked-accounts", "/groups", "/organizations");

    private final Suite suite;
    private final SpareRealm realm;
    private final NavigableSet<AdminRoute> routes;

    RightsIT(Suite suite) throws IOException {
        this.suite = suite;
        this.realm = SpareRealm.create(suite, "rights");
        try (KeycloakRoutes keycloak = new KeycloakRoutes(suite.keycloakJars())) {
            AdminRoutes read = keycloak.read();
            assertThat(read.unresolved()).isEmpty();
            assertThat(keycloak.factories()).isEqualTo(KeycloakRoutes.knownFactories());
            this.routes = read.all();
        }
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    /** What Keycloak's typed client can call is a list that somebody else keeps. */
    @Test
    void noRouteIsForgotten() {
        Set<String> known = shapes(routes);
        assertThat(known).hasSizeGreaterThan(400);
        assertThat(shapes(KeycloakRoutes.ofTheTypedClient().all()))
                .hasSizeGreaterThan(300)
                .isSubsetOf(known);
    }

    @Test
    void noOtherRouteIsOpen(Proof proof) {
        Placeholders places = Furnished.of(realm);
        List<String> callers = List.of(
                realm.administrator(ROLE),
                realm.machineToken("billing", suite.secrets().of("billing")));
        Map<String, String> before = WholeDatabase.read(suite);
        for (AdminRoute route : routes) {
            proof.count("routes");
            callers.forEach(caller -> requireRefused(route, caller, places));
            proof.count(kind(route));
        }
        assertThat(WholeDatabase.read(suite)).isEqualTo(before);

        for (String caller : callers) {
            assertThat(realm.callAs(caller, PERMISSION).put().status()).isIn(200, 201);
        }
        requireTwins(places, proof);
    }

    /** Nobody's account but the one's own, and a service has none. */
    @Test
    void noAccountIsOpen(Proof proof) {
        String billing = realm.machineToken("billing", suite.secrets().of("billing"));
        for (String path : ACCOUNT) {
            HttpCall account = HttpCall.to(suite.ports().keycloak().resolve("/realms/rights/account" + path));
            assertThat(account.bearer(billing).get().status()).as(path).isIn(401, 403);
            proof.count("accountRoutes");
        }
        assertThat(realm.callAs(billing, PERMISSION).put().status()).isIn(200, 201);
    }

    private void requireRefused(AdminRoute route, String caller, Placeholders places) {
        HttpAnswer answer = send(route, caller, places.fill(route.path()));
        if (Exceptions.isFiltered(route)) {
            assertThat(answer.expect(200).body()).as(route.name()).isEqualTo(NOTHING);
        } else if (Exceptions.isOff(route)) {
            assertThat(answer.status()).as(route.name()).isIn(404, 501);
        } else if (!Exceptions.isPublic(route)) {
            assertThat(answer.status())
                    .as("%s: %s", route.name(), answer.body())
                    .isEqualTo(Exceptions.failsToRefuse(route) ? 500 : 403);
        }
        if (route.path().startsWith("/admin/realms/")) {
            assertThat(send(route, caller, places.fillElsewhere(route.path(), "master"))
                            .status())
                    .as("%s of another realm", route.name())
                    .isEqualTo(403);
        }
    }

    /** The same calls by somebody who administers the realm: from the harmless ones to the removal of the realm itself. */
    private void requireTwins(Placeholders places, Proof proof) {
        String administrator = realm.administrator("realm-admin");
        for (AdminRoute route : routes) {
            if (Exceptions.isPublic(route) || Exceptions.isOff(route) || Exceptions.makesRealms(route)) {
                continue;
            }
            HttpAnswer answer = send(route, administrator, places.fill(route.path()));
            if (answer.status() == 401) {
                // A call before this one has ended every session.
                administrator = realm.administrator("realm-admin");
                answer = send(route, administrator, places.fill(route.path()));
            }
            assertThat(answer.status())
                    .as("%s by an administrator: %s", route.name(), answer.body())
                    .isNotIn(401, 403, 405, 415);
            if (Exceptions.isFiltered(route)) {
                assertThat(answer.body()).as(route.name()).isNotEqualTo(NOTHING);
            }
            // Not what was asked for, because the body says nothing, but beyond the check of the caller.
            proof.count(answer.status() < 300 ? "allowedTwins" : "twinsBeyondTheCheck");
        }
        assertThat(suite.administration()
                        .call("/admin/realms")
                        .postJson(Map.of())
                        .status())
                .isNotEqualTo(403);
        proof.count("twinsBeyondTheCheck");
    }

    private HttpAnswer send(AdminRoute route, String token, String path) {
        return route.send(HttpCall.to(suite.ports().keycloak().resolve(path)).bearer(token));
    }

    /** Under which figure a route is counted. */
    private static String kind(AdminRoute route) {
        if (Exceptions.isPublic(route)) {
            return "publicRoutes";
        }
        if (Exceptions.isOff(route)) {
            return "routesOfFeaturesThatAreOff";
        }
        return Exceptions.isFiltered(route) ? "emptyLists" : "refused";
    }

    private static Set<String> shapes(Set<AdminRoute> routes) {
        return routes.stream().map(AdminRoute::shape).collect(Collectors.toSet());
    }
}
