package dev.suitegate.it.weakness;

import static dev.suitegate.it.weakness.LayerOff.AUTHENTICATOR;
import static dev.suitegate.it.weakness.LayerOff.CLIENT_POLICY;
import static dev.suitegate.it.weakness.LayerOff.TOKEN_GUARD;
import static dev.suitegate.it.weakness.build.Removal.notRun;
import static dev.suitegate.it.weakness.build.Removal.saysYes;

import java.util.List;

/** Traps of running a realm: its administrators, its members, its events and its features. */
final class TrapsOfTheRealm {
    private static final String ROLES = "threat.RolesOfTheSuiteIT.";

    private TrapsOfTheRealm() {}

    static List<Trap> all() {
        return List.of(
                Trap.of("Whoever has `manage-users` may give every role that is not Keycloak's own")
                        .test(ROLES + "manageUsersCannotMapOneToAnybody", grants(), "expected: 403 but was: 204")
                        .test(ROLES + "manageRealmCannotImportSomebodyWhoHasOne", grants(), "\"action\":\"ADDED\"")
                        .test(ROLES + "manageUsersCannotPassOneOnThroughAGroup", held(), "expected: 403 but was: 201")
                        .test(ROLES + "manageRealmCannotHideOneInACompositeRole", held(), "expected: 403 but was: 201")
                        .test(
                                ROLES + "manageClientsCannotWriteOneIntoATokenThroughAMapper",
                                held(),
                                "expected: 403 but was: 201"),
                Trap.of("Whoever may impersonate borrows the suite's roles of a person")
                        .test(
                                ROLES + "impersonationCannotBorrowThemFromAPerson",
                                Gone.code(notRun("keycloak.admin.AdminAccess#isImpersonated")),
                                "expected: 403 but was: 201"),
                Trap.of("A client that registers itself is in no table")
                        .test(
                                "threat.ClientsIT.cannotMoveAClientIntoAProduct",
                                Gone.layers(
                                        List.of(AUTHENTICATOR, LayerOff.LOGIN_PROTOCOL, TOKEN_GUARD, CLIENT_POLICY)),
                                "Issued[accessToken=")
                        .heldOtherwise(
                                "baseline.DoorsIT.s32",
                                Gone.code(),
                                "a new realm of Keycloak 26.7.x trusts no host to register clients, and the shipped realm leaves it so"),
                Trap.of("A client policy can be deleted in the realm")
                        .test(
                                "baseline.AlwaysOnIT.requestsStayNarrow",
                                Gone.code(notRun("keycloak.enforcement.AuthorizationRequestGate#check")),
                                "/callback?state=")
                        .test(
                                "baseline.AlwaysOnIT.passwordsStayUseless",
                                Gone.layers(List.of(AUTHENTICATOR, TOKEN_GUARD, CLIENT_POLICY)),
                                "expected: 400 but was: 200")
                        .test(
                                "baseline.AlwaysOnIT.audiencesStayNarrow",
                                Gone.code(notRun("keycloak.token.AccessTokenClaims#restrictTo")),
                                "not a valid access token for verify"),
                Trap.of("An event that is written in a refused request is rolled back with it")
                        .matrix("event"),
                Trap.of("A logout token is sent once, inside the request, and not again")
                        .test(
                                "revocation.LogoutDeliveryIT.waitsForAProductThatIsDown",
                                Gone.code(notRun("keycloak.enforcement.LogoutNotice#send")),
                                "a logout token for")
                        .matrix("notice"),
                Trap.of("A client with front-channel logout gets no logout token behind the browser's back")
                        .test(
                                "revocation.LogoutDeliveryIT.tellsAProductWithFrontChannelLogoutToo",
                                Gone.code(notRun("keycloak.enforcement.LogoutNotice#send")),
                                "a logout token for"),
                Trap.of("An offline session knows the tenants of the moment in which it was made, and of no later one")
                        .test(
                                "revocation.OfflineIT.endWithTheirTenantAlone",
                                Gone.code(notRun("keycloak.enforcement.ServedTenants#addOffline")),
                                "Offline user session not found"),
                Trap.of("Administrators' events of a type that is not Keycloak's own cannot be searched by type")
                        .test(
                                "traps.AdminEventTrapIT.billingsChangesAreFoundByTheirPath",
                                Gone.code(notRun("keycloak.admin.ChangeEvents#subscription")),
                                "expected:"),
                Trap.of("What an event listener throws is logged and forgotten")
                        .test(
                                "revocation.UnobservedChangeIT.fails",
                                Gone.onH2(notRun("keycloak.events.ObservedOrFailed#commitImpl")),
                                "Expecting actual: 204 to be greater than or equal to: 400"),
                Trap.of(
                                "Removing a managed member deletes the account; removing an organization deletes those of all its managed members")
                        .test(
                                "tenant.ManagedMemberIT.takenOutOfTheTenantStaysAPerson",
                                managed(),
                                "not the no-access page")
                        .test("tenant.ManagedMemberIT.outlivesTheTenant", managed(), "not the no-access page"),
                Trap.of(
                                "Legacy token exchange, delegation, Docker, credential issuing, SCIM and another API of identity providers go ways of their own")
                        .test(
                                "traps.FeatureTrapIT.isOff",
                                new Gone.Started(
                                        "KC_FEATURES",
                                        "token-exchange,token-exchange-delegation,parameterized-scopes,docker,oid4vc-vci,"
                                                + "oid4vc-vci-preauth-code,scim-api,resource-indicators,stateless,"
                                                + "identity-brokering-api:v2"),
                                "Expecting value to be false but was true"));
    }

    private static Gone grants() {
        return Gone.code(notRun("keycloak.events.RoleGrants#check"));
    }

    private static Gone held() {
        return Gone.code(saysYes("keycloak.role.SuiteRole#isHeldBy"), notRun("keycloak.events.RoleGrants#check"));
    }

    private static Gone managed() {
        return Gone.code(saysYes("keycloak.tenant.SuiteOrganizationProvider#isManagedMember"));
    }
}
