package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.Precondition;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Subscriptions;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants to be so before anything is written (RFC 9110 section 13.1). Tags are compared strongly, so a weak one is
 * never the same.
 *
 * @param match one of these is the current one's tag; null: no such condition
 * @param noneMatch none of these is the current one's tag; null: no such condition
 */
record Conditions(@Nullable Set<String> match, @Nullable Set<String> noneMatch) {

    private static final String ANY = "*";
    private static final int LONGEST = 2_000;
    private static final String ONE = "(?:W/)?\"[!#-~]*\"";
    private static final Pattern TAG = Pattern.compile(ONE);
    private static final Pattern FORM = Pattern.compile("\\*|" + ONE + "(?:[ \t]*,[ \t]*" + ONE + ")*");

    /** The conditions in the headers; one that is not well-formed is refused. */
    static Conditions read(Function<String, @Nullable String> headers) {
        return new Conditions(tags(headers, HttpHeaders.IF_MATCH), tags(headers, HttpHeaders.IF_NONE_MATCH));
    }

    Precondition of(Subscriptions subscriptions) {
        return match == null && noneMatch == null
                ? Precondition.NONE
                : current -> holds(current.map(one -> tag(one, subscriptions)));
    }

    /**
     * Refuses when the conditions do not hold.
     *
     * @param current what there is now; empty: nothing
     */
    void require(List<?> current) {
        if (!holds(current.stream().map(one -> '"' + Answer.tag(one) + '"').findFirst())) {
            throw new RefusedRequest(
                    Problem.of(ProblemType.PRECONDITION_FAILED, "Nothing was changed; read it again."));
        }
    }

    private boolean holds(Optional<String> current) {
        boolean matches =
                match == null || current.filter(tag -> names(match, tag)).isPresent();
        return matches
                && (noneMatch == null
                        || current.filter(tag -> names(noneMatch, tag)).isEmpty());
    }

    private static boolean names(Set<String> tags, String tag) {
        return tags.contains(ANY) || tags.contains(tag);
    }

    private static String tag(Subscription current, Subscriptions subscriptions) {
        return '"' + Answer.tag(SubscriptionRepresentation.of(current, subscriptions)) + '"';
    }

    private static @Nullable Set<String> tags(Function<String, @Nullable String> headers, String name) {
        String value = headers.apply(name);
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        if (value.length() > LONGEST || !FORM.matcher(stripped).matches()) {
            throw new RefusedRequest(
                    Problem.of(ProblemType.BAD_REQUEST, name + " must be * or a list of entity tags."));
        }
        // A comma may stand in a tag too (RFC 9110 section 8.8.3).
        return stripped.equals(ANY)
                ? Set.of(ANY)
                : TAG.matcher(stripped).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }
}
