package dev.suitegate.it.matrix.path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.path.Outcome.Through;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.net.URI;
import java.util.Map;

/**
 * A device without a browser asks for tokens, and a person approves at another one (RFC 8628).
 *
 * @param person at the other device
 * @param request what the device asked, whose code verifier it keeps
 * @param deviceCode what the device polls with
 * @param approvalAddress where the person goes
 */
record Device(SignedIn person, CodeRequest request, String deviceCode, URI approvalAddress) {
    static void equip(MatrixRealm realm, Product product) {
        realm.change(
                product.client(),
                client -> attributes(client).put("oauth2.device.authorization.grant.enabled", "true"));
    }

    static ObjectNode attributes(ObjectNode client) {
        return client.withObject("/attributes");
    }

    static Device asks(World world, Node node) {
        CodeRequest request = CodeRequest.of(world);
        Reply reply = TokenEndpoint.of(world, node)
                .ask("auth/device", request.parameters())
                .expect(200);
        return new Device(
                SignedIn.throughTheDoor(world, node),
                request,
                reply.text("device_code"),
                URI.create(reply.text("verification_uri_complete")));
    }

    Outcome approve(Node node) {
        Stop stop = person.signIn(node, approvalAddress);
        if (stop instanceof Stop.AtPage page && page.form().asksForConsent()) {
            stop = person.visitor().submit(node, page.form(), Map.of("accept", "Yes"));
        }
        if (stop instanceof Stop.AtPage page && page.reply().uri().getPath().endsWith("/device/status")) {
            String query = String.valueOf(page.reply().uri().getQuery());
            return query.contains("error=access_denied")
                    ? new Refused(Form.ACCESS_DENIED, query)
                    : query.contains("error=") ? new Outcome.Unclear(query) : new Through("approved");
        }
        return Answers.ofBrowser(stop);
    }

    Outcome poll(Node node) {
        Reply reply = TokenEndpoint.of(person.world(), node)
                .grant(
                        "urn:ietf:params:oauth:grant-type:device_code",
                        Map.of("device_code", deviceCode, "code_verifier", request.verifier()));
        return reply.status() == 400 && reply.text("error").equals("access_denied")
                ? new Refused(Form.NO_TOKEN, "access_denied")
                : Answers.ofToken(reply);
    }
}
