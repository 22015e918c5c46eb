package dev.suitegate.it.weakness;

import static dev.suitegate.it.weakness.build.Removal.notRun;
import static dev.suitegate.it.weakness.build.Removal.refusesNothing;
import static dev.suitegate.it.weakness.build.Removal.saysYes;
import static dev.suitegate.it.weakness.build.Removal.throwsNothing;

import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.weakness.build.Removal;
import dev.suitegate.it.weakness.build.Weakness;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The layers, each switched off: it refuses nothing any more. What else it does it still does (pins, claims), else nobody would be
 * let in and every refusal would be worth nothing.
 */
enum LayerOff {
    NONE(0, "nothing"),
    AUTHENTICATOR(1, "the step in the flows"),
    LOGIN_PROTOCOL(2, "the login protocols"),
    TOKEN_GUARD(3, "the token guard"),
    CLIENT_POLICY(4, "the gates of the client policies"),
    INTROSPECTION(5, "introspection"),
    GRANT_TYPES(6, "the device and permission grants"),
    WORKER(7, "the revocation worker");

    private final int number;
    private final String title;

    LayerOff(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Its number in the documentation; 0: all layers are on. */
    int number() {
        return number;
    }

    /** A few words for people. */
    String title() {
        return title;
    }

    /** What is missing. */
    Weakness weakness() {
        return new Weakness("layer-" + name().toLowerCase(Locale.ROOT), removals());
    }

    /** The paths on which something is given that is then refused wherever it is shown. */
    Set<PathId> givesSomethingWorthless() {
        return switch (this) {
            case LOGIN_PROTOCOL -> Set.of(PathId.I16, PathId.I17, PathId.I18);
            case TOKEN_GUARD -> Set.of(PathId.I14);
            default -> Set.of();
        };
    }

    /**
     * The uses that nobody else refuses: of a token at userinfo and introspection while the change is known to the database alone, and
     * of a product's own session, which nobody else ends.
     */
    Set<PathId> nobodyElse() {
        return switch (this) {
            case CLIENT_POLICY -> Set.of(PathId.U2);
            case INTROSPECTION -> Set.of(PathId.U1);
            case WORKER -> Set.of(PathId.U6);
            default -> Set.of();
        };
    }

    /** The fault under which nobody else refuses. */
    Fault onlyUnder() {
        return this == WORKER ? Fault.REVOKED_BY_BILLING : Fault.REVOKED;
    }

    private List<Removal> removals() {
        return switch (this) {
            case NONE -> List.of();
            case AUTHENTICATOR ->
                List.of(refusesNothing(
                        "keycloak.enforcement.BrowserAccess#evaluate(AuthenticationSessionModel,UserModel)"));
            case LOGIN_PROTOCOL -> List.of(refusesNothing("keycloak.enforcement.BrowserCompletion#evaluate"));
            case TOKEN_GUARD ->
                List.of(
                        notRun("keycloak.enforcement.GuardRefusal#of"),
                        throwsNothing("keycloak.enforcement.ProductGrantGuard#guardPerson"),
                        throwsNothing("keycloak.enforcement.ProductGrantGuard#guardMachine"),
                        throwsNothing("keycloak.enforcement.ProductGrantGuard#process"));
            case CLIENT_POLICY ->
                List.of(
                        notRun("keycloak.enforcement.AuthorizationRequestGate#check"),
                        notRun("keycloak.enforcement.SamlRequestGate#check"),
                        notRun("keycloak.enforcement.PasswordGate#check"),
                        notRun("keycloak.enforcement.TokenRequestGate#refuse"),
                        notRun("keycloak.enforcement.GateRefusal#invalidGrant"),
                        notRun("keycloak.enforcement.GateRefusal#invalidToken"),
                        notRun("keycloak.enforcement.GateRefusal#accessDenied"),
                        throwsNothing("keycloak.enforcement.SuiteClientPolicyManager#triggerOnEvent"));
            case INTROSPECTION -> List.of(saysYes("keycloak.enforcement.IntrospectedToken#isActive"));
            case GRANT_TYPES ->
                List.of(
                        notRun("keycloak.enforcement.SuiteDeviceGrantType#refusal"),
                        throwsNothing("keycloak.enforcement.SuiteDeviceGrantType#check"),
                        notRun("keycloak.enforcement.SuitePermissionGrantType#refusal"),
                        throwsNothing("keycloak.enforcement.SuitePermissionGrantType#check"));
            case WORKER -> List.of(notRun("keycloak.revocation.Drain#soon"));
        };
    }
}
