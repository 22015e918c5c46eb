package dev.suitegate.it.matrix.cell;

import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.PathId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What must come of each cell: refused, unless a line here says why not. */
final class Expectations {
    /** Nothing that was issued before the fault is presented. */
    private static final Set<PathId> PRESENTS_NOTHING_OLD = EnumSet.of(
            PathId.I1,
            PathId.I2,
            PathId.I3,
            PathId.I4,
            PathId.I9,
            PathId.I14,
            PathId.I16,
            PathId.I17,
            PathId.I18,
            PathId.I19,
            PathId.I20,
            PathId.I21);

    /** What belongs to a session that was there before the lock: a lock must not be a remote sign-out. */
    private static final Set<PathId> SURVIVES_A_LOCK = EnumSet.of(
            PathId.I2,
            PathId.I3,
            PathId.I5,
            PathId.I6,
            PathId.I7,
            PathId.I12,
            PathId.I13,
            PathId.I15,
            PathId.I19,
            PathId.U1,
            PathId.U2,
            PathId.U3,
            PathId.U6);

    private static final Set<Fault> NEEDS_A_PERSON = EnumSet.of(
            Fault.USER_DISABLED,
            Fault.USER_LOCKED,
            Fault.USER_DELETED,
            Fault.LEFT_TENANT,
            Fault.ELSEWHERE,
            Fault.FOREIGN_DOOR,
            Fault.PERSONAL_BEHIND_DOOR);

    private static final Set<Fault> OF_A_DOOR = EnumSet.of(Fault.FOREIGN_DOOR, Fault.PERSONAL_BEHIND_DOOR);

    /** Where no identity provider vouches for anybody. */
    private static final Map<PathId, String> WITHOUT_A_DOOR = Map.of(
            PathId.I1, "the account's own password opens every tenant; through an identity provider it is I16",
            PathId.I8, "the account's own password opens every tenant",
            PathId.I11, "the person approves at a device of their own account",
            PathId.I18, "a new password is the account's own",
            PathId.I19, "an administrator vouches, not an identity provider",
            PathId.U6, "it ends no session; the product learns it at its next request");

    /** What reaches a product without its asking: changes that went through the server. */
    private static final Set<Fault> TOLD_TO_THE_SERVER =
            EnumSet.of(Fault.REVOKED_BY_BILLING, Fault.USER_DELETED, Fault.USER_LOCKED);

    private static final int BOUND_SECONDS = 120;

    private Expectations() {}

    static Expectation of(Cell cell) {
        return cell.faults().stream()
                .map(fault -> of(cell.path(), fault))
                .reduce(Expectations::stricter)
                .orElse(new Expectation.Refused());
    }

    private static Expectation of(PathId path, Fault fault) {
        if (fault == Fault.RE_ENABLED && PRESENTS_NOTHING_OLD.contains(path)) {
            return new Expectation.Impossible("nothing that was issued before is presented");
        }
        if (path == PathId.I17 && fault != Fault.NEVER) {
            return new Expectation.Impossible("somebody new never had anything");
        }
        if (OF_A_DOOR.contains(fault) && WITHOUT_A_DOOR.containsKey(path)) {
            return new Expectation.Impossible(WITHOUT_A_DOOR.get(path));
        }
        if (path == PathId.U6 && !TOLD_TO_THE_SERVER.contains(fault)) {
            return new Expectation.Impossible("nobody tells the server; the product learns it at its next request");
        }
        if (path == PathId.I20 && NEEDS_A_PERSON.contains(fault)) {
            return new Expectation.Impossible("there is no person");
        }
        if (fault == Fault.USER_LOCKED && SURVIVES_A_LOCK.contains(path)) {
            return new Expectation.Kept("the session was there before the lock");
        }
        return path == PathId.U3 ? new Expectation.Bounded(BOUND_SECONDS) : new Expectation.Refused();
    }

    /** Of several faults at once, an impossible one makes the cell impossible; else a refusing one refuses it. */
    private static Expectation stricter(Expectation one, Expectation other) {
        if (one instanceof Expectation.Impossible || other instanceof Expectation.Impossible) {
            return one instanceof Expectation.Impossible ? one : other;
        }
        return one instanceof Expectation.Kept ? other : one;
    }
}
