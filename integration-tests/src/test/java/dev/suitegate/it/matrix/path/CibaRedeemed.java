package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Inbox;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The product polls for what a person has approved at their own device (OpenID Connect CIBA section 10.1). */
final class CibaRedeemed implements Path {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public PathId id() {
        return PathId.I11;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        realm.change(
                product.client(),
                client -> Device.attributes(client)
                        .put("oidc.ciba.grant.enabled", "true")
                        .put("ciba.backchannel.token.delivery.mode", "poll"));
    }

    @Override
    public LastStep prepare(World world, Node node) {
        Map<String, String> request = new LinkedHashMap<>(world.hint());
        request.put("scope", "openid");
        request.put("login_hint", world.person().username());
        request.put("binding_message", world.person().username());
        String id = TokenEndpoint.of(world, node)
                .ask("ext/ciba/auth", request)
                .expect(200)
                .text("auth_req_id");
        approve(world, node);
        return ask -> Answers.ofToken(
                TokenEndpoint.of(world, ask).grant("urn:openid:params:grant-type:ciba", Map.of("auth_req_id", id)));
    }

    private static void approve(World world, Node node) {
        Inbox.Letter question = world.realm()
                .nodes()
                .inbox()
                .await("/ciba", letter -> letter.body().contains(world.person().username()), LIMIT)
                .orElseThrow(() -> new BrokenHarness("nobody was asked"));
        Wire.to(world.realm().endpoint(node, "ext/ciba/auth/callback"))
                .header("Authorization", question.authorization())
                .post(Map.of("status", "SUCCEED"))
                .expect(200);
    }
}
