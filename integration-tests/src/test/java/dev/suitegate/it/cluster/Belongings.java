package dev.suitegate.it.cluster;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.support.Answer;
import java.net.URI;
import java.util.Map;

/**
 * What somebody has of a product, all of it from one node: a session, tokens, a code that nobody redeemed yet, and a device that
 * may come in.
 */
record Belongings(Guest guest, Tokens tokens, Answer.Code code, String deviceCode, CodeVerifier deviceVerifier) {
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    static Belongings of(Guest guest, Node node) {
        Tokens tokens = guest.tokens(node);
        if (!(guest.goOn(node) instanceof Guest.Arrival.LetIn in)) {
            throw new AssertionError("no second code for " + guest.user());
        }
        Guest atDevice = guest.anew();
        CodeVerifier verifier = new CodeVerifier();
        Reply device = guest.cluster()
                .asClient(guest.client(), node, "auth/device")
                .form(Map.of(
                        "scope",
                        "openid",
                        "code_challenge",
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                .getValue(),
                        "code_challenge_method",
                        "S256"))
                .expect(200);
        atDevice.approve(node, URI.create(device.text("verification_uri_complete")));
        return new Belongings(guest, tokens, in.code(), device.text("device_code"), verifier);
    }

    /** A device that was let in asks for its tokens. */
    Reply poll(Node node) {
        return guest.cluster()
                .asClient(guest.client(), node, "token")
                .form(Map.of(
                        "grant_type",
                        DEVICE_GRANT,
                        "device_code",
                        deviceCode,
                        "code_verifier",
                        deviceVerifier.getValue()));
    }
}
