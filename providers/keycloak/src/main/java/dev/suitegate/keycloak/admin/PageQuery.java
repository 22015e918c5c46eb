package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after the key after which it begins; empty: at the first
 * @param most how many at most
 */
record PageQuery(String after, int most) {

    static final int LARGEST = 100;

    private static final int LONGEST_CURSOR = 1_400;

    /** The query of a request; what is no cursor or number of ours is refused. */
    static PageQuery read(@Nullable String cursor, @Nullable String max) {
        return new PageQuery(cursor == null ? "" : decoded(cursor), max == null ? LARGEST : size(max));
    }

    /** How many to ask for, to know whether there are more. */
    int probe() {
        return most + 1;
    }

    /**
     * The page, with the address of the next one when there are more (RFC 8288 section 3).
     *
     * @param found what is on the page, and perhaps one more
     * @param key what the next page begins after
     * @param filters what the list is narrowed to, as in the query
     */
    <T> Response answer(
            String list, List<T> found, Function<T, ?> shown, Function<T, String> key, Map<String, String> filters) {
        List<T> page = found.size() > most ? found.subList(0, most) : found;
        Map<String, ?> content = Map.of(list, page.stream().map(shown).toList());
        if (page.size() == found.size()) {
            return Answer.json(200, content);
        }
        StringBuilder next =
                new StringBuilder("?max=" + most + "&cursor=").append(encoded(key.apply(page.get(page.size() - 1))));
        filters.forEach((name, value) ->
                next.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return Answer.linked(content, "<" + next + ">; rel=\"next\"");
    }

    static RefusedRequest badCursor() {
        return refused("cursor must be one of this API's own.");
    }

    private static int size(String max) {
        if (!max.matches("[1-9][0-9]{0,2}") || Integer.parseInt(max) > LARGEST) {
            throw refused("max must be a number from 1 to " + LARGEST + ".");
        }
        return Integer.parseInt(max);
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        if (cursor.length() > LONGEST_CURSOR || !cursor.matches("[A-Za-z0-9_-]+")) {
            throw badCursor();
        }
        try {
            String key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            if (key.isEmpty() || key.chars().anyMatch(Character::isISOControl)) {
                throw badCursor();
            }
            return key;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw badCursor();
        }
    }

    private static RefusedRequest refused(String detail) {
        return new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, detail));
    }
}
