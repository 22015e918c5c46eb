package dev.suitegate.it.isolation;

import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.Memberships.Member;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.it.isolation.House.Tenant;
import dev.suitegate.it.isolation.House.What;
import dev.suitegate.it.isolation.House.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * What is asked after every step of one history.
 *
 * @param aboutA questions that concern nobody but A
 * @param any questions about anybody
 */
record Questions(List<Question> aboutA, List<Question> any) {
    private static final int EACH = 2;
    private static final int MOST_EPOCHS = 3;
    private static final int MOST_LISTED = 50;

    static Questions draw(RandomGenerator random) {
        List<Question> aboutA = new ArrayList<>();
        List<Question> any = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            aboutA.add(drawAboutA(random));
            any.add(drawAny(random));
        }
        return new Questions(List.copyOf(aboutA), List.copyOf(any));
    }

    Questions askingAsIfOf(Tenant tenant) {
        return new Questions(
                aboutA.stream()
                        .map(one -> new Question(
                                one.who(), one.product(), tenant, one.byId(), one.vouchedFor(), one.epoch()))
                        .toList(),
                any);
    }

    private static Question drawAboutA(RandomGenerator random) {
        return new Question(
                random.nextInt(6) == 0 ? null : pick(random, Who.values()),
                pick(random, What.CRM, What.CRM, What.VERIFY, What.PORTAL),
                Tenant.A,
                random.nextBoolean(),
                random.nextInt(4) == 0 ? pick(random, Tenant.A, Tenant.B) : null,
                random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(MOST_EPOCHS)) : null);
    }

    private static Question drawAny(RandomGenerator random) {
        return new Question(
                random.nextInt(6) == 0 ? null : pick(random, Who.MIA, Who.MIA, Who.ANN, Who.BOB, Who.EVE, Who.ZOE),
                pick(random, What.CRM, What.CRM, What.VERIFY, What.PORTAL),
                random.nextBoolean() ? null : pick(random, Tenant.values()),
                random.nextBoolean(),
                random.nextInt(4) == 0 ? pick(random, Tenant.A, Tenant.B) : null,
                random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(MOST_EPOCHS)) : null);
    }

    /** The answers to A: decisions, and what an administrator of A sees. */
    List<String> answersToA(House house, int hour) {
        List<String> answers = new ArrayList<>(answers(aboutA, house, hour));
        Reach reach = new Reach.Organizations(Set.of(house.tenant(Tenant.A)));
        for (Subscription one : house.world().subscriptions().within(reach, Optional.empty(), MOST_LISTED)) {
            answers.add(one.toString()
                    + new TreeSet<>(house.world().subscriptions().seatHolders(one.id()).stream()
                            .map(Object::toString)
                            .toList()));
        }
        for (Member member : house.world().memberships().of(house.tenant(Tenant.A), "", MOST_LISTED)) {
            answers.add("member " + member.username());
        }
        return answers;
    }

    List<String> answers(House house, int hour) {
        return answers(any, house, hour);
    }

    private static List<String> answers(List<Question> questions, House house, int hour) {
        return questions.stream()
                .map(question -> question + " -> " + question.answer(house, hour))
                .toList();
    }

    @SafeVarargs
    private static <T> T pick(RandomGenerator random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
