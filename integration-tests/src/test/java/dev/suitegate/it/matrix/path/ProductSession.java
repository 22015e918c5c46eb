package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.path.Outcome.Through;
import dev.suitegate.it.matrix.server.Inbox;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The product has a session of its own, and is told when it is over (OpenID Connect Back-Channel Logout section 2.5). */
final class ProductSession implements Path {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    @Override
    public PathId id() {
        return PathId.U6;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        realm.change(
                product.client(),
                client -> Device.attributes(client)
                        .put(
                                "backchannel.logout.url",
                                realm.nodes().inbox().at("/logout").toString())
                        .put("backchannel.logout.session.required", "true"));
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn.tokens(world, node, "openid");
        Inbox inbox = world.realm().nodes().inbox();
        return ask -> inbox.await(
                        "/logout", letter -> isAbout(letter, world.person().id()), LIMIT)
                .<Outcome>map(letter -> new Refused(Form.SESSION_ENDED, ""))
                .orElse(new Through("the product was told nothing within " + LIMIT));
    }

    private static boolean isAbout(Inbox.Letter letter, String person) {
        String[] parts = letter.body().replaceFirst("^logout_token=", "").split("\\.", -1);
        return parts.length == 3
                && new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).contains(person);
    }
}
