package dev.suitegate.it.weakness;

import static dev.suitegate.it.weakness.LayerOff.CLIENT_POLICY;
import static dev.suitegate.it.weakness.LayerOff.LOGIN_PROTOCOL;
import static dev.suitegate.it.weakness.build.Removal.answersNone;
import static dev.suitegate.it.weakness.build.Removal.notRun;
import static dev.suitegate.it.weakness.build.Removal.saysAlways;

import java.util.List;

/** Traps of signing in: the ways around the browser flow, and what a request may say. */
final class TrapsOfSignIn {
    private static final String ENFORCEMENT = "keycloak.enforcement.";
    private static final String STEP = "keycloak.authentication.QuietOrganizationAuthenticator#";

    private TrapsOfSignIn() {}

    static List<Trap> all() {
        return List.of(
                Trap.of("A client's own flow passes by the suite's step")
                        .test(
                                "traps.StepTrapIT.aPersonIsRefusedAllTheSame",
                                Gone.layers(List.of(LOGIN_PROTOCOL)),
                                "the relying party was answered"),
                Trap.of("A silent request is completed past the protocol's hook")
                        .test(
                                "traps.StepTrapIT.aSilentRequestIsDeniedAndNotSentToLogin",
                                Gone.code(notRun(ENFORCEMENT + "AuthorizationRequestGate#checkSilent")),
                                "but was: \"interaction_required\""),
                Trap.of("A refused silent request becomes `login_required`")
                        .test(
                                "login.SilentSignInIT.refusesAtOnceWhoMayNot",
                                Gone.code(
                                        notRun(ENFORCEMENT + "AuthorizationRequestGate#checkSilent"),
                                        notRun(ENFORCEMENT + "BrowserRefusal#isPassive")),
                                "but was: \"login_required\""),
                Trap.of(
                                "Sign-ins through an identity provider, a registration or a link in an e-mail pass by the browser flow")
                        .matrix("completion"),
                Trap.of("An impersonation makes a session without any flow").matrix("impersonation"),
                Trap.of("No token hook and no token event fires for SAML")
                        .matrix("saml")
                        .test(
                                "saml.SamlWithoutStepIT.refusesAfterTheSignIn",
                                Gone.layers(List.of(LOGIN_PROTOCOL)),
                                "not the no-access page")
                        .test(
                                "saml.SamlWithoutStepIT.refusesWhatTheSuiteStarts",
                                Gone.layers(List.of(LOGIN_PROTOCOL)),
                                "not the no-access page")
                        .test(
                                "saml.SamlWithoutStepIT.refusesPassiveRequestsThatKeycloakCompletesItself",
                                Gone.layers(List.of(LOGIN_PROTOCOL, CLIENT_POLICY)),
                                "no refusal but"),
                Trap.of("An exception while an implicit response is made becomes an HTML page")
                        .matrix("response-type"),
                Trap.of(
                                "A locked account redeems device codes and CIBA requests, and completes a sign-in that is under way")
                        .matrix("lock")
                        .test(
                                "baseline.LockIT.s28Completion",
                                Gone.code(notRun(ENFORCEMENT + "AccountLock#isLocked")),
                                "Expecting value to be false but was true"),
                Trap.of("All tabs share one client session: tenants overwrite each other")
                        .test(
                                "traps.TabsTrapIT.ofTwoTenantsRedeemTheirOwnCodes",
                                Gone.code(saysAlways(ENFORCEMENT + "CodePins#note", "suite.code.any")),
                                "but was: \"")
                        .test(
                                "traps.TabsTrapIT.thatAreTooManyLoseTheOldestCodes",
                                Gone.code(notRun(ENFORCEMENT + "CodePins#prune")),
                                "to be less than or equal to: 16L"),
                Trap.of("Consent is stored for a client, whatever tenant it was given for")
                        .test(
                                "tenant.ChoiceIT.asksForConsentForEachTenant",
                                Gone.code(notRun(ENFORCEMENT + "TenantConsent#isForOthersAlone")),
                                "Expecting value to be true but was false"),
                Trap.of("The note of an identity provider never leaves the session")
                        .test(
                                "traps.DoorTrapIT.theOwnPasswordOpensAllDoorsAgain",
                                Gone.code(notRun(ENFORCEMENT + "SignedInPerson#remember")),
                                "to contain key: \"code\"")
                        .matrix("door"),
                Trap.of("An identity provider that is taken from its organization vouches for everybody")
                        .test(
                                "traps.DoorTrapIT.aDoorThatIsTakenFromItsTenantOpensNoOther",
                                Gone.code(notRun(ENFORCEMENT + "TenantDoor#remember")),
                                "expected: 403 but was: 302"),
                Trap.of("Whoever comes past the browser flow is not asked for which tenant")
                        .test(
                                "traps.DoorTrapIT.whoComesPastTheFlowStillChooses",
                                Gone.code(notRun(ENFORCEMENT + "ResumeSignIn#isPossible")),
                                "expected: 200 but was: 403"),
                Trap.of("A link in an e-mail is enough to link an identity provider to an existing account")
                        .test(
                                "traps.LinkTrapIT.theSameAddressOpensNothingWithoutTheOwnPassword",
                                Gone.setting("firstBrokerLoginFlow", "first broker login"),
                                "to contain: \"name=\"password\"\""),
                Trap.of("A device names a tenant, and Keycloak forgets it before the person approves")
                        .matrix("device-tenant"),
                Trap.of("Parameters too long or too many are dropped in silence, the tenant among them")
                        .test(
                                "badinput.TenantParametersIT.isNotCrowdedOutByOtherParameters",
                                Gone.code(
                                        notRun(ENFORCEMENT + "StrictRequestParameters#isAdditionalReqParamsFailFast")),
                                "Expecting actual: 200 to be between: [400, 499]"),
                Trap.of("`kc_action=x:` is a server error")
                        .test(
                                "badinput.SignInParametersIT.ofAnActionThatLacksItsParameterAreRefused",
                                Gone.code(notRun(ENFORCEMENT + "RequestSyntax#checkAction")),
                                "Expecting actual: 500"),
                Trap.of("Unsigned and expired request objects are taken")
                        .test(
                                "badinput.RequestObjectIT.isRefused",
                                Gone.code(notRun(ENFORCEMENT + "RequestObject#check")),
                                "Expecting actual: 200 to be in: [302, 303]"),
                Trap.of("Naming an address tells whether it has an account, and which domains are customers")
                        .test(
                                "badinput.TenantParametersIT.doesNotTellWhoExists",
                                Gone.code(notRun(STEP + "isNobodyToRedirect"), notRun(STEP + "keepQuiet")),
                                "but was: \"("),
                Trap.of(
                                "With the scope `organization` the organizations of an account are shown before its password is asked")
                        .test(
                                "tenant.OrganizationFaultsIT.noOrganizationIsNamedBeforeThePassword",
                                Gone.code(notRun(STEP + "postponeChoice")),
                                "name=\"password\""),
                Trap.of("A scope that names somebody else's organization is dropped in silence")
                        .test(
                                "tenant.OrganizationFaultsIT.aScopeOfOthersIsRefusedAndNotDropped",
                                Gone.code(answersNone("core.access.AccessRequest#hints")),
                                "Code[code=")
                        .heldOtherwise(
                                "tenant.OrganizationFaultsIT.aScopeOfNobodyIsRefused",
                                Gone.code(answersNone("core.access.AccessRequest#hints")),
                                "an unknown alias is an invalid scope in Keycloak 26.7.x"),
                Trap.of("The consent page fails for members of several organizations (keycloak#52761)")
                        .heldOtherwise(
                                "tenant.OrganizationFaultsIT.theConsentPageIsShownToAMemberOfSeveral",
                                Gone.setting("loginTheme", "keycloak.v2"),
                                "what breaks the page is noted by Keycloak's own choice of an organization, which is never shown"));
    }
}
