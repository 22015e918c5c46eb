package dev.suitegate.it.isolation;

import dev.suitegate.it.isolation.House.Names;
import dev.suitegate.it.isolation.House.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets a history happen in three houses at once, and compares answers that must be the same after every step. */
final class Relations {
    private static final int STEPS_IN_AN_HOUR = 3;
    private static final int STEPS_BETWEEN_REQUESTS = 5;

    private final Node first;
    private final Node second;
    private final Map<String, Long> cases = new TreeMap<>();
    private long granted;

    Relations(Node first, Node second) {
        this.first = first;
        this.second = second;
    }

    /** How often each relation was looked at. */
    Map<String, Long> cases() {
        return cases;
    }

    /** How many of the compared answers let somebody in: where nobody ever is, nothing is shown. */
    long granted() {
        return granted;
    }

    /** The first relation that does not hold, with both answers. */
    Optional<String> flaw(History history) {
        Run run = new Run(history);
        for (int i = 0; i < history.steps().size(); i++) {
            Optional<String> flaw = run.step(history.steps().get(i), i);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    /** The shortest part of a failing history that still fails when any further step is left out. */
    History smallest(History failing) {
        List<Step> rest = new ArrayList<>(failing.steps());
        for (int i = rest.size() - 1; i >= 0; i--) {
            Step left = rest.remove(i);
            if (flaw(failing.with(rest)).isEmpty()) {
                rest.add(i, left);
            }
        }
        return failing.with(rest);
    }

    private final class Run {
        private final History history;
        private House plain;
        private House renamed;
        private House shifted;

        private Run(History history) {
            this.history = history;
            plain = House.build(first.entityManager(), Names.PLAIN, Duration.ZERO);
            renamed = House.build(first.entityManager(), history.names(), Duration.ZERO);
            shifted = House.build(first.entityManager(), Names.PLAIN, history.shift());
            first.commit();
        }

        private Optional<String> step(Step step, int number) {
            int hour = number / STEPS_IN_AN_HOUR;
            Questions questions = history.questions();
            List<String> toA = questions.answersToA(plain, hour);
            for (House house : List.of(plain, renamed, shifted)) {
                step.happenIn(house, hour);
            }
            first.commit();
            List<Comparison> found = new ArrayList<>();
            if (step.tenant() != Tenant.A) {
                found.add(new Comparison("a: a neighbour's change", toA, questions.answersToA(plain, hour)));
            }
            List<String> answers = questions.answers(plain, hour);
            found.add(new Comparison("b: other names", answers, questions.answers(renamed, hour)));
            found.add(new Comparison(
                    "e: the other node", answers, questions.answers(plain.through(second.entityManager()), hour)));
            second.commit();
            found.add(new Comparison("f: another time", answers, questions.answers(shifted, hour)));
            if (number == history.restartAfter() || number % STEPS_BETWEEN_REQUESTS == 0) {
                restart(number == history.restartAfter());
                found.add(new Comparison("g: a restart", answers, questions.answers(plain, hour)));
            }
            granted += answers.stream()
                    .filter(answer -> answer.contains("-> granted"))
                    .count();
            found.forEach(one -> cases.merge(one.relation(), 1L, Long::sum));
            return found.stream()
                    .filter(one -> !one.before().equals(one.after()))
                    .findFirst()
                    .map(one -> one + "\nafter " + step);
        }

        private void restart(boolean whole) {
            if (whole) {
                first.restart();
            } else {
                first.nextRequest();
            }
            plain = plain.through(first.entityManager());
            renamed = renamed.through(first.entityManager());
            shifted = shifted.through(first.entityManager());
        }
    }

    private record Comparison(String relation, List<String> before, List<String> after) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(relation);
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                String one = i < before.size() ? before.get(i) : "nothing";
                String other = i < after.size() ? after.get(i) : "nothing";
                if (!one.equals(other)) {
                    text.append("\n  ").append(one).append("\n  but ").append(other);
                }
            }
            return text.toString();
        }
    }
}
