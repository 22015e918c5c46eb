package dev.suitegate.it.weakness;

import static dev.suitegate.it.weakness.LayerOff.AUTHENTICATOR;
import static dev.suitegate.it.weakness.LayerOff.CLIENT_POLICY;
import static dev.suitegate.it.weakness.LayerOff.GRANT_TYPES;
import static dev.suitegate.it.weakness.LayerOff.TOKEN_GUARD;
import static dev.suitegate.it.weakness.LayerOff.WORKER;
import static dev.suitegate.it.weakness.build.Removal.notRun;
import static dev.suitegate.it.weakness.build.Removal.saysYes;

import dev.suitegate.it.weakness.build.Removal;
import java.util.List;
import java.util.stream.Stream;

/** Traps of tokens: what is issued, what is confirmed, and what is in them. */
final class TrapsOfTokens {
    private static final String ENFORCEMENT = "keycloak.enforcement.";
    private static final String CONTENT = "traps.TokenContentTrapIT.";
    private static final String PERMISSION = "traps.PermissionTrapIT.";
    private static final Removal CLAIMS = notRun("keycloak.token.AccessTokenClaims#write");
    private static final Removal RESTRICTION = notRun("keycloak.token.AccessTokenClaims#restrictTo");
    private static final Removal SESSIONS_END = notRun("keycloak.revocation.Drain#soon");
    private static final Removal TAKEN_BACK = notRun(ENFORCEMENT + "GuardRefusal#takeBack");

    private TrapsOfTokens() {}

    static List<Trap> all() {
        return Stream.of(issued(), confirmed(), content(), permissions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Trap> issued() {
        return List.of(
                Trap.of("A refusal commits what the request wrote: an offline session")
                        .test(
                                "traps.ResidueTrapIT.aRefusedCodeLeavesNoOfflineSession",
                                Gone.code(notRun(ENFORCEMENT + "TokenRequestGate#refuse"), TAKEN_BACK),
                                "expected: 0L but was: 1L")
                        .test(
                                "traps.ResidueTrapIT.aRefusedPasswordLeavesNothing",
                                Gone.layers(List.of(AUTHENTICATOR, CLIENT_POLICY), TAKEN_BACK),
                                "but was: Traces["),
                Trap.of("Codes, refresh tokens and silent requests outlive the permission")
                        .test(
                                "revocation.RevocationIT.closesACodeThatWasIssuedBefore",
                                Gone.layers(List.of(TOKEN_GUARD, CLIENT_POLICY, WORKER)),
                                "expected a refusal but got tokens")
                        .test(
                                "revocation.RevocationIT.ofASeatTakesOnePersonOnly",
                                Gone.layers(List.of(TOKEN_GUARD, CLIENT_POLICY, WORKER)),
                                "but was: \"let in\""),
                Trap.of("Giving access back revives old tokens")
                        .test(
                                "revocation.RegrantIT.keepsTheOldRefreshTokenDead",
                                Gone.code(notRun("core.access.JudgeCandidate#isOfAnotherEpoch"), SESSIONS_END),
                                "but was: \"let in\"")
                        .test(
                                "revocation.RegrantIT.keepsTheOldCodeDead",
                                Gone.code(notRun("core.access.JudgeCandidate#isOfAnotherEpoch"), SESSIONS_END),
                                "expected a refusal but got tokens")
                        .matrix("epoch"),
                Trap.of("Enabling a client again revives its old tokens").matrix("switched"),
                Trap.of("A token is exchanged for one with the audience of another product, where a mapper names it")
                        .test(
                                "traps.ExchangeTrapIT.anAudienceMapperLeadsToNoOtherProduct",
                                Gone.code(saysYes(ENFORCEMENT + "RequestedAudience#isWithin")),
                                "expected: 400 but was: 200"),
                Trap.of("A token of one product is exchanged for another's")
                        .heldOtherwise(
                                "badinput.ExchangeIT.ofAnotherProductsTokenIsRefused",
                                Gone.layers(List.of(TOKEN_GUARD, CLIENT_POLICY)),
                                "Keycloak 26.7.x wants whoever exchanges a token in its audience"),
                Trap.of("`actor_token` is left out of an exchanged token in silence")
                        .test(
                                "badinput.ExchangeIT.group56IsAnsweredAsItsRfcSays",
                                Gone.code(notRun(ENFORCEMENT + "ExchangeGate#checkActor")),
                                "an actor token"),
                Trap.of(
                                "CIBA signs in anew at redemption, and an assertion keeps no session: at a revocation there is nothing to end")
                        .matrix("ciba", "guard"),
                Trap.of("An approved device code without its session is a server error")
                        .test(
                                "badinput.DeviceIT.afterARevocationIsRefused",
                                Gone.code(notRun(ENFORCEMENT + "SuiteDeviceGrantType#check")),
                                "unknown_error"));
    }

    private static List<Trap> confirmed() {
        Gone introspection = Gone.code(saysYes(ENFORCEMENT + "IntrospectedToken#isActive"), SESSIONS_END);
        return List.of(
                Trap.of("The caller of introspection chooses among three providers")
                        .test("traps.ConfirmationTrapIT.noHintOpensWhatIsRevoked", introspection, "\"active\":true")
                        .matrix("introspection"),
                Trap.of("An inactive answer carries the token (CVE-2026-18208)")
                        .test(
                                "traps.ConfirmationTrapIT.anInactiveAnswerCarriesNoToken",
                                Gone.code(
                                        notRun(ENFORCEMENT + "SuiteAccessTokenIntrospection#forgetToken"),
                                        notRun(ENFORCEMENT + "SuiteRefreshTokenIntrospection#forgetToken"),
                                        notRun(ENFORCEMENT + "SuitePermissionTokenIntrospection#forgetToken")),
                                "but found: [\"jwt\"]"),
                Trap.of("Userinfo goes on answering")
                        .test(
                                "traps.ConfirmationTrapIT.userinfoRefusesTheToken",
                                Gone.code(notRun(ENFORCEMENT + "BearerGate#checkUserInfo"), SESSIONS_END),
                                "expected: 401 but was: 200")
                        .matrix("userinfo"),
                Trap.of("Exchanged tokens live in no session that could be ended")
                        .test("traps.ConfirmationTrapIT.anExchangedTokenDiesToo", introspection, "\"active\":true")
                        .test(
                                "traps.ConfirmationTrapIT.anExchangedTokenDiesToo",
                                Gone.code(notRun("core.access.JudgeCandidate#isOfAnotherEpoch"), SESSIONS_END),
                                "\"active\":true"));
    }

    private static List<Trap> content() {
        return List.of(
                Trap.of("Audience mappers bring another product into `aud`")
                        .test(
                                CONTENT + "anAudienceMapperBringsNoOtherProduct",
                                Gone.code(RESTRICTION),
                                "not to contain"),
                Trap.of("Mappers write any claim")
                        .test(CONTENT + "aHardcodedClaimIsOverwritten", Gone.code(CLAIMS), "but was:")
                        .test(
                                CONTENT + "aForgedAuthorizedPartyGetsNoToken",
                                Gone.layers(List.of(TOKEN_GUARD)),
                                "expected a refusal but got tokens"),
                Trap.of("Full scope and role mappers bring roles of other clients")
                        .test(
                                CONTENT + "aRoleOfAnotherProductIsTakenOut",
                                Gone.code(RESTRICTION),
                                "not to contain: \"realm-management\""),
                Trap.of("At introspection mappers write any claim, and any audience, once more")
                        .test(
                                CONTENT + "introspectionSaysWhatTheTokenSays",
                                Gone.code(notRun("keycloak.token.AccessTokenClaims#keepTo")),
                                "[introspected"),
                Trap.of("Lightweight tokens pass by the mappers")
                        .test(CONTENT + "aLightweightTokenStillSaysForWhom", Gone.code(CLAIMS), "but was: null"),
                Trap.of("A client without a product gets one by a mapper")
                        .test(
                                CONTENT + "anExemptClientCarriesNoProduct",
                                Gone.code(notRun(ENFORCEMENT + "ExemptAudience#strip")),
                                "but found [\"crm-web\"]"),
                Trap.of(
                                "The claim `organization` names every organization of a person, in ID tokens, at userinfo and introspection too")
                        .test(
                                "tenant.OrganizationFaultsIT.noClaimNamesMoreThanTheTenantThatWasEntered",
                                Gone.code(notRun("keycloak.token.OrganizationClaim#isWithheldFrom")),
                                "globex")
                        .heldOtherwise(
                                "tenant.OrganizationFaultsIT.aScopeOfOneOrganizationNamesNoOther",
                                Gone.code(notRun("keycloak.token.OrganizationClaim#isWithheldFrom")),
                                "Keycloak then names the one organization"),
                Trap.of("Disabled organizations stay in tokens")
                        .heldOtherwise(
                                "tenant.OrganizationFaultsIT.aDisabledOrganizationIsInNoToken",
                                Gone.code(notRun("keycloak.token.OrganizationClaim#isWithheldFrom")),
                                "Keycloak 26.7.x names an organization that is switched off in no token"),
                Trap.of("The account API has introspection mappers make another token of one that names no role of it")
                        .test(
                                "traps.ForeignApiTrapIT.aProductsTokenOpensNoAccount",
                                Gone.code(notRun("keycloak.token.AccessTokenClaims#keepTo")),
                                "Expecting actual: 200"),
                Trap.of("A product's token opens the admin API")
                        .test(
                                "traps.ForeignApiTrapIT.aProductsTokenOpensNoApi",
                                Gone.code(RESTRICTION),
                                "Expecting actual: 200")
                        .test(
                                "traps.ForeignApiTrapIT.aClientThatMayActAsAdministratorGetsNoToken",
                                Gone.code(notRun(ENFORCEMENT + "AdministrationReach#isOpenTo")),
                                "Expecting value to be false but was true"),
                Trap.of("A product's token fetches the stored tokens of an identity provider")
                        .test(
                                "traps.ForeignApiTrapIT.aProductsTokenFetchesNoBrokeredToken",
                                Gone.code(RESTRICTION),
                                "expected: 403 but was: 400"));
    }

    private static List<Trap> permissions() {
        Gone unasked = Gone.layers(List.of(TOKEN_GUARD, GRANT_TYPES, WORKER));
        Gone decided = Gone.layers(List.of(GRANT_TYPES));
        return List.of(
                Trap.of("A UMA decision issues no token that could be held back")
                        .test(PERMISSION + "nothingIsDecidedAfterARevocation", unasked, "expected: 400 but was: 200")
                        .test(
                                PERMISSION + "nothingIsDecidedForAnotherProductsToken",
                                unasked,
                                "expected: 400 but was: 200"),
                Trap.of("Of an ID token with which permissions are asked for, only signature and expiry count")
                        .test(PERMISSION + "nothingIsDecidedForAnIdToken", decided, "expected: 400 but was: 200")
                        .heldOtherwise(
                                PERMISSION + "nothingIsDecidedForWhoHasSignedOut",
                                decided,
                                "Keycloak 26.7.x finds no session"));
    }
}
