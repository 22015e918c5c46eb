package dev.suitegate.it.baseline;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;
import java.util.Map;

/** Refresh tokens as clients get them. */
final class RefreshToken {
    private RefreshToken() {}

    /** The first one, for somebody who signs in at an empty browser. */
    static String of(Suite suite, String client, String user) {
        CodeRequest request = CodeRequest.of(suite, client);
        return in(request.redeem(request.codeFor(user), Map.of()));
    }

    /** The next one. */
    static String renewed(Suite suite, String client, String token) {
        return in(CodeRequest.refresh(suite, client, token));
    }

    static String in(HttpAnswer answer) {
        return answer.expect(200).json().path("refresh_token").asText();
    }
}
