package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.World;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client at the endpoints of one node that it authenticates to. */
record TokenEndpoint(World world, Client client, Node node) {
    static TokenEndpoint of(World world, Node node) {
        return new TokenEndpoint(world, world.client(), node);
    }

    Reply redeem(CodeRequest request, String code) {
        return grant(
                "authorization_code",
                Map.of("code", code, "redirect_uri", Client.REDIRECT_URI, "code_verifier", request.verifier()));
    }

    Reply refresh(String refreshToken) {
        return grant("refresh_token", Map.of("refresh_token", refreshToken));
    }

    Reply grant(String type, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("grant_type", type);
        return ask("token", all);
    }

    Reply introspect(String token, String hint) {
        return ask("token/introspect", Map.of("token", token, "token_type_hint", hint));
    }

    /** Any endpoint below the realm's OpenID Connect part. */
    Reply ask(String endpoint, Map<String, String> parameters) {
        return Wire.to(world.realm().endpoint(node, endpoint))
                .basic(client.clientId(), Client.SECRET)
                .form(parameters);
    }

    Reply userInfo(String accessToken) {
        return Wire.to(world.realm().endpoint(node, "userinfo"))
                .bearer(accessToken)
                .get();
    }
}
