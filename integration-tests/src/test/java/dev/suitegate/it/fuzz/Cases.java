package dev.suitegate.it.fuzz;

import dev.suitegate.it.fuzz.Case.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All that is tried in one run: every operation as it should be, everything with one thing wrong, and several things at once. */
final class Cases {
    /** Of what one parameter or field is tried with; the seed says which. */
    private static final int MOST_OF_A_KIND = 130;

    private final ApiContract contract;
    private final Random random;
    private final Map<Operation, List<List<Change>>> kinds = new LinkedHashMap<>();

    Cases(ApiContract contract, long seed) {
        this.contract = contract;
        this.random = new Random(seed);
        contract.operations().forEach(operation -> kinds.put(operation, kindsOf(operation)));
    }

    /** How many different changes there are to choose from. */
    long values() {
        return kinds.values().stream()
                .flatMap(List::stream)
                .mapToLong(List::size)
                .sum();
    }

    /** So many, in an order of their own. */
    List<Case> draw(int number) {
        List<Case> cases = new ArrayList<>();
        kinds.forEach((operation, lists) -> {
            for (Caller caller : Caller.values()) {
                cases.add(new Case(operation, caller, List.of()));
            }
            for (List<Change> kind : lists) {
                List<Change> shuffled = new ArrayList<>(kind);
                Collections.shuffle(shuffled, random);
                shuffled.subList(0, Math.min(MOST_OF_A_KIND, shuffled.size()))
                        .forEach(change -> cases.add(new Case(operation, Caller.OPERATOR, List.of(change))));
            }
        });
        while (cases.size() < number) {
            cases.add(several());
        }
        Collections.shuffle(cases, random);
        return cases.subList(0, number);
    }

    /** One, two or three changes, each of another kind. */
    private Case several() {
        Operation operation =
                contract.operations().get(random.nextInt(contract.operations().size()));
        List<List<Change>> lists = new ArrayList<>(kinds.getOrDefault(operation, List.of()));
        Collections.shuffle(lists, random);
        int most = 1 + random.nextInt(3);
        List<Change> changes = lists.stream()
                .limit(most)
                .map(kind -> kind.get(random.nextInt(kind.size())))
                .toList();
        return new Case(operation, random.nextBoolean() ? Caller.KEEPER : Caller.OPERATOR, changes);
    }

    private static List<List<Change>> kindsOf(Operation operation) {
        List<List<Change>> kinds = new ArrayList<>();
        kinds.addAll(AddressChanges.of(operation));
        kinds.addAll(HeaderChanges.of(operation));
        if (operation.takesBody()) {
            kinds.addAll(BodyChanges.of(operation).values());
        }
        return kinds;
    }
}
