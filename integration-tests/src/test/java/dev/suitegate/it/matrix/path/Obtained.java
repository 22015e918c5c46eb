package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.path.Outcome.Through;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody got, taken as far as it goes: a code is redeemed, a token is shown to those who would believe it.
 *
 * @param world the cell's surroundings
 * @param through what they got
 */
public record Obtained(World world, Through through) {
    /** The first refusal on the way; else that it is good, or an answer that nobody understands. */
    public Outcome use(Node node) {
        Map<String, String> given = through.given();
        if (given.containsKey("access_token")) {
            return show(node, given.getOrDefault("access_token", ""));
        }
        return given.containsKey("code") ? redeem(node, given) : through;
    }

    private Outcome redeem(Node node, Map<String, String> answer) {
        Map<String, String> request = Map.of(
                "code",
                answer.getOrDefault("code", ""),
                "redirect_uri",
                Client.REDIRECT_URI,
                "code_verifier",
                CodeRequest.verifier(answer.getOrDefault("state", "")));
        Reply reply = TokenEndpoint.of(world, node).grant("authorization_code", request);
        Outcome outcome = Answers.ofToken(reply);
        return outcome instanceof Through ? show(node, reply.text("access_token")) : outcome;
    }

    /** To both of the product's servers, and to whoever asks who that is. */
    private Outcome show(Node node, String accessToken) {
        return Stream.of(world.client(), world.product().second())
                .map(server -> new TokenEndpoint(world, server, node).introspect(accessToken, "access_token"))
                .map(Answers::ofIntrospection)
                .filter(outcome -> !(outcome instanceof Refused))
                .findFirst()
                .orElseGet(() ->
                        TokenEndpoint.of(world, node).userInfo(accessToken).status() == 200
                                ? new Through("claims")
                                : new Refused(Outcome.Form.INACTIVE, ""));
    }
}
