package dev.suitegate.it.baseline;

import dev.suitegate.it.support.Suite;
import java.util.Map;

/** Whether the suite still vouches for an access token. */
final class Confirmed {
    private Confirmed() {}

    static boolean byUserinfo(Suite suite, String accessToken) {
        return CodeRequest.endpoint(suite, "userinfo")
                        .bearer(accessToken)
                        .get()
                        .expect(200, 401)
                        .status()
                == 200;
    }

    static boolean byIntrospection(Suite suite, String client, String token) {
        return CodeRequest.endpoint(suite, "token/introspect")
                .postForm(CodeRequest.authenticated(suite, client, Map.of("token", token)))
                .expect(200)
                .json()
                .path("active")
                .asBoolean();
    }
}
