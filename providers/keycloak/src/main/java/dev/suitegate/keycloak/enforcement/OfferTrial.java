package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Trial;
import dev.suitegate.core.access.TrialAnswer;
import dev.suitegate.core.access.TrialAnswer.Possible;
import dev.suitegate.core.access.TrialAnswer.UpToOthers;
import dev.suitegate.keycloak.enforcement.TrialPage.Entry;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Offers a trial on the no-access page, where there is one. */
final class OfferTrial {

    /** More are not listed; a request that names the tenant gets any. */
    private static final int MOST = 10;

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;

    OfferTrial(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.user = user;
    }

    /** Whether the person could begin one, were they asked on a page. */
    boolean isPossible(Refusal refusal, Optional<AccessRequest> request) {
        return answer(refusal, request).filter(Possible.class::isInstance).isPresent();
    }

    /**
     * What the page says of it; empty: nothing.
     *
     * @param action where the yes is to be posted to, asked for when somebody can say it
     * @param failed whether the person has just said yes in vain
     */
    Optional<TrialPage> page(
            Refusal refusal, Optional<AccessRequest> request, Supplier<String> action, boolean failed) {
        ShownTrials.forget(authSession);
        return answer(refusal, request).flatMap(answer -> {
            if (answer instanceof Possible possible) {
                List<Trial> shown = possible.trials().stream().limit(MOST).toList();
                ShownTrials.keep(authSession, user, shown);
                return Optional.of(page(shown, action.get(), failed));
            }
            return answer instanceof UpToOthers others
                    ? Optional.of(page(others.trials().stream().limit(MOST).toList(), null, failed))
                    : Optional.empty();
        });
    }

    private Optional<TrialAnswer> answer(Refusal refusal, Optional<AccessRequest> request) {
        TrialQuestions questions = new TrialQuestions(keycloakSession, authSession, user);
        return refusal.isForLackOfASubscription() && questions.mayAsk()
                ? request.map(asked ->
                        AccessServices.of(keycloakSession).findTrials().find(questions.of(keycloakSession, asked)))
                : Optional.empty();
    }

    private static TrialPage page(List<Trial> trials, @Nullable String action, boolean failed) {
        List<Entry> entries = new ArrayList<>();
        for (Trial trial : trials) {
            boolean personal = trial.tenant().isPerson();
            entries.add(new Entry(entries.size() + 1, personal ? "" : trial.name(), personal));
        }
        Trial first = trials.get(0);
        return new TrialPage(first.offer().plan().value(), first.offer().days(), entries, action, failed);
    }
}
