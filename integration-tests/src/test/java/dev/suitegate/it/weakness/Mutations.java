package dev.suitegate.it.weakness;

import static dev.suitegate.it.matrix.fault.Fault.ELSEWHERE;
import static dev.suitegate.it.matrix.fault.Fault.EXPIRED;
import static dev.suitegate.it.matrix.fault.Fault.FOREIGN;
import static dev.suitegate.it.matrix.fault.Fault.FOREIGN_DOOR;
import static dev.suitegate.it.matrix.fault.Fault.LEFT_TENANT;
import static dev.suitegate.it.matrix.fault.Fault.MOVED;
import static dev.suitegate.it.matrix.fault.Fault.NEVER;
import static dev.suitegate.it.matrix.fault.Fault.NOT_STARTED;
import static dev.suitegate.it.matrix.fault.Fault.PRODUCT_DISABLED;
import static dev.suitegate.it.matrix.fault.Fault.REVOKED;
import static dev.suitegate.it.matrix.fault.Fault.REVOKED_BY_BILLING;
import static dev.suitegate.it.matrix.fault.Fault.RE_ENABLED;
import static dev.suitegate.it.matrix.fault.Fault.TENANT_SUSPENDED;
import static dev.suitegate.it.matrix.fault.Fault.TRIAL_ENDED;
import static dev.suitegate.it.matrix.fault.Fault.UNPAID;
import static dev.suitegate.it.matrix.fault.Fault.USER_DISABLED;
import static dev.suitegate.it.matrix.fault.Fault.USER_LOCKED;
import static dev.suitegate.it.matrix.path.PathId.I1;
import static dev.suitegate.it.matrix.path.PathId.I10;
import static dev.suitegate.it.matrix.path.PathId.I11;
import static dev.suitegate.it.matrix.path.PathId.I14;
import static dev.suitegate.it.matrix.path.PathId.I16;
import static dev.suitegate.it.matrix.path.PathId.I17;
import static dev.suitegate.it.matrix.path.PathId.I18;
import static dev.suitegate.it.matrix.path.PathId.I19;
import static dev.suitegate.it.matrix.path.PathId.I20;
import static dev.suitegate.it.matrix.path.PathId.I21;
import static dev.suitegate.it.matrix.path.PathId.I22;
import static dev.suitegate.it.matrix.path.PathId.I5;
import static dev.suitegate.it.matrix.path.PathId.I6;
import static dev.suitegate.it.matrix.path.PathId.I8;
import static dev.suitegate.it.matrix.path.PathId.I9;
import static dev.suitegate.it.matrix.path.PathId.U1;
import static dev.suitegate.it.matrix.path.PathId.U2;
import static dev.suitegate.it.matrix.path.PathId.U6;
import static dev.suitegate.it.weakness.build.Removal.answers;
import static dev.suitegate.it.weakness.build.Removal.answersNone;
import static dev.suitegate.it.weakness.build.Removal.leavesOut;
import static dev.suitegate.it.weakness.build.Removal.notRun;
import static dev.suitegate.it.weakness.build.Removal.refusesNothing;
import static dev.suitegate.it.weakness.build.Removal.saysYes;
import static dev.suitegate.it.weakness.build.Removal.throwsNothing;

import dev.suitegate.it.weakness.build.Removal;
import java.util.List;
import java.util.stream.Stream;

/** The checks that are taken out, one at a time. */
final class Mutations {
    private static final String STANDING = "core.subscription.Standing";
    private static final String TERMS = "core.subscription.Terms#standingAt";
    private static final String STATEMENT = "keycloak.persistence.SituationQuery#sql";
    private static final String ENFORCEMENT = "keycloak.enforcement.";

    private Mutations() {}

    /** Each of them alone opens a path, or lets the matrix see that something is wrong. */
    static List<Mutation> all() {
        return Stream.of(ofTheRule(), ofTheFacts(), ofTheLayers())
                .flatMap(List::stream)
                .toList();
    }

    /** The one with this name of its switch. */
    static Mutation named(String name) {
        return all().stream()
                .filter(mutation -> mutation.weakness().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody takes out " + name));
    }

    /** A switch of nothing: the matrix must not turn red at it. */
    static Mutation ofNothing() {
        return Mutation.of("nothing", "nothing").shownBy(I6, REVOKED).shownBy(U1, REVOKED);
    }

    private static List<Mutation> ofTheRule() {
        return List.of(
                Mutation.of("tenant", "the tenant is enabled", saysYes("core.access.Candidate#enabled"))
                        .shownBy(I1, TENANT_SUSPENDED)
                        .shownBy(I20, TENANT_SUSPENDED),
                Mutation.of("member", "the person is a member", saysYes("core.access.Candidate#member"))
                        .shownBy(I6, LEFT_TENANT),
                Mutation.of("person", "the account is enabled", saysYes("core.access.Situation$PersonFacts#enabled"))
                        .shownBy(U1, USER_DISABLED),
                Mutation.of("door", "whose identity provider vouched", saysYes("core.access.JudgeCandidate#accepts"))
                        .shownBy(I16, FOREIGN_DOOR),
                Mutation.of("product", "the product is enabled", saysYes("core.access.Situation$ProductFacts#enabled"))
                        .shownBy(I6, PRODUCT_DISABLED),
                Mutation.of("owner", "whose product it is", notRun("core.access.Situation$ProductFacts#owner"))
                        .shownBy(I6, MOVED),
                Mutation.of("hint", "the tenant is the named one", answersNone("core.access.AccessRequest#hints"))
                        .shownBy(I1, ELSEWHERE),
                Mutation.of("epoch", "the epoch is the same", notRun("core.access.JudgeCandidate#isOfAnotherEpoch"))
                        .shownBy(I6, RE_ENABLED),
                Mutation.of("start", "it has started", valid("NOT_STARTED")).shownBy(I1, NOT_STARTED),
                Mutation.of("end", "it has not ended", valid("ENDED")).shownBy(U1, EXPIRED),
                Mutation.of("trial", "the trial has not ended", valid("TRIAL_ENDED"))
                        .shownBy(U1, TRIAL_ENDED),
                Mutation.of("grace", "the time of grace is not over", valid("PAST_DUE"))
                        .shownBy(U1, UNPAID));
    }

    private static List<Mutation> ofTheFacts() {
        return List.of(
                Mutation.of(
                                "deleted",
                                "the subscription is not deleted",
                                leavesOut(STATEMENT, " AND s.DELETED_AT IS NULL"))
                        .shownBy(I6, REVOKED)
                        .shownBy(I20, REVOKED),
                Mutation.of(
                                "subject",
                                "the subscription is the tenant's",
                                leavesOut(STATEMENT, " AND s.TENANT_ID = c.TENANT_ID"))
                        .shownBy(I6, FOREIGN),
                Mutation.of(
                                "switched",
                                "a client that was switched off raises the epoch",
                                notRun("keycloak.events.SwitchedClients#observe"))
                        .shownBy(I6, RE_ENABLED));
    }

    private static List<Mutation> ofTheLayers() {
        return List.of(
                Mutation.of("lock", "the account is not locked", notRun(ENFORCEMENT + "AccountLock#isLocked"))
                        .shownBy(I10, USER_LOCKED)
                        .shownBy(I11, USER_LOCKED),
                Mutation.of("userinfo", "userinfo asks", notRun(ENFORCEMENT + "BearerGate#checkUserInfo"))
                        .shownBy(U2, REVOKED),
                Mutation.of("introspection", "introspection asks", saysYes(ENFORCEMENT + "IntrospectedToken#isActive"))
                        .shownBy(U1, REVOKED),
                Mutation.of("password", "no product takes passwords", notRun(ENFORCEMENT + "PasswordGate#check"))
                        .shownBy(I8),
                Mutation.of(
                                "response-type",
                                "products use the code flow",
                                notRun(ENFORCEMENT + "AuthorizationRequestGate#check"))
                        .shownBy(I22),
                Mutation.of(
                                "completion",
                                "every completion asks",
                                refusesNothing(ENFORCEMENT + "BrowserCompletion#evaluate"))
                        .shownBy(I16, REVOKED)
                        .shownBy(I17, NEVER)
                        .shownBy(I18, REVOKED),
                Mutation.of(
                                "guard",
                                "every token response asks",
                                notRun(ENFORCEMENT + "GuardRefusal#of"),
                                throwsNothing(ENFORCEMENT + "ProductGrantGuard#guardPerson"))
                        .shownBy(I14, REVOKED),
                Mutation.of("residue", "a refusal leaves nothing", notRun(ENFORCEMENT + "SessionResidue#clear"))
                        .shownBy(I5, REVOKED),
                Mutation.of("event", "a refusal is recorded", notRun(ENFORCEMENT + "RefusalEvent#record"))
                        .shownBy(I6, REVOKED),
                Mutation.of("worker", "sessions end with the permission", notRun("keycloak.revocation.Drain#soon"))
                        .shownBy(U6, REVOKED_BY_BILLING),
                Mutation.of("notice", "the product is told", notRun(ENFORCEMENT + "LogoutNotice#send"))
                        .shownBy(U6, REVOKED_BY_BILLING),
                Mutation.of(
                                "saml",
                                "step and completion of SAML both ask",
                                refusesNothing(
                                        ENFORCEMENT + "BrowserAccess#evaluate(AuthenticationSessionModel,UserModel)"),
                                refusesNothing(ENFORCEMENT + "BrowserCompletion#evaluate"))
                        .shownBy(I21, REVOKED),
                Mutation.of(
                                "impersonation",
                                "step and completion after an impersonation both ask",
                                refusesNothing(
                                        ENFORCEMENT + "BrowserAccess#evaluate(AuthenticationSessionModel,UserModel)"),
                                refusesNothing(ENFORCEMENT + "BrowserCompletion#evaluate"))
                        .shownBy(I19, REVOKED),
                Mutation.of(
                                "device-tenant",
                                "what a device named still counts when it is approved",
                                notRun(ENFORCEMENT + "RequestedTenants#ofDevice"))
                        .shownBy(I9, ELSEWHERE),
                Mutation.of(
                                "ciba",
                                "redemption of a CIBA request asks, and the token guard after it",
                                notRun(ENFORCEMENT + "BackchannelGate#checkRedemption"),
                                notRun(ENFORCEMENT + "GuardRefusal#of"),
                                throwsNothing(ENFORCEMENT + "ProductGrantGuard#guardPerson"))
                        .shownBy(I11, REVOKED));
    }

    private static Removal valid(String standing) {
        return answers(TERMS, standing, STANDING, "VALID");
    }
}
