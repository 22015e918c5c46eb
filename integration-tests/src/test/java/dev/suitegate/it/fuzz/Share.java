package dev.suitegate.it.fuzz;

import dev.suitegate.it.fuzz.RealmState.Snapshot;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Tries its part of the cases one after the other in a house of its own, and looks at what each has left behind. */
final class Share implements Callable<Boolean> {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final List<Case> cases;
    private final House house;
    private final RealmState state;
    private final RawConnection connection;
    private final Judge judge;
    private final Tally tally;

    Share(Suite suite, House house, List<Case> cases, Judge judge, Tally tally) {
        this.cases = List.copyOf(cases);
        this.house = house;
        this.state = new RealmState(suite, house.realmId());
        this.connection = new RawConnection(suite.ports().keycloak());
        this.judge = judge;
        this.tally = tally;
    }

    @Override
    public Boolean call() {
        try (state;
                connection) {
            String digest = state.digest();
            Snapshot before = state.read();
            for (Case one : cases) {
                RawRequest request = one.request(house);
                RawAnswer answer = connection.send(request);
                tally.answered(one, answer, Judge.tells(answer, house.secretsFrom(one.caller())));
                judge.objections(one, request, answer, house)
                        .forEach(objection -> tally.object(objection, one, request, answer));
                if (!state.digest().equals(digest)) {
                    look(one, request, answer, before);
                    house.restore(one.operation());
                    digest = state.digest();
                    before = state.read();
                }
            }
            return true;
        }
    }

    /** Something has changed: it must have been taken, and the history must say the same. */
    private void look(Case tried, RawRequest request, RawAnswer answer, Snapshot before) {
        Set<String> changed = before.changedUntil(state.read());
        Set<String> told = state.linesAfter(before.head());
        boolean isOpen =
                tried.caller() == Caller.OPERATOR || tried.operation().id().endsWith("Seat");
        boolean may = answer.isSuccess() && isOpen && !SAFE.contains(request.method());
        if (may && changed.equals(told)) {
            tally.changed();
            return;
        }
        tally.partialWrite();
        tally.object("changed " + changed + " and told " + told, tried, request, answer);
    }
}
