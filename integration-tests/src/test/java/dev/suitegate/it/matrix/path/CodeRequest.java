package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An authorization request: code flow, PKCE with S256 (RFC 7636).
 *
 * @param world the cell's surroundings
 * @param client who asks
 * @param verifier the secret behind the challenge
 * @param parameters what is asked
 */
record CodeRequest(World world, Client client, String verifier, Map<String, String> parameters) {
    /** A request of the product's own client, naming the tenant where the world's variant wants it. */
    static CodeRequest of(World world) {
        return of(world, world.client());
    }

    static CodeRequest of(World world, Client client) {
        String state = UUID.randomUUID().toString();
        String verifier = verifier(state);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", client.clientId());
        parameters.put("response_type", "code");
        parameters.put("scope", "openid");
        parameters.put("redirect_uri", Client.REDIRECT_URI);
        parameters.put("state", state);
        parameters.put("nonce", UUID.randomUUID().toString());
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(world.hint());
        world.door().ifPresent(alias -> parameters.put("kc_idp_hint", alias));
        return new CodeRequest(world, client, verifier, parameters);
    }

    /** Made of the state, so that whoever holds an answer of the matrix can redeem its code. */
    static String verifier(String state) {
        return state + state;
    }

    CodeRequest with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new CodeRequest(world, client, verifier, changed);
    }

    URI at(Node node) {
        return URI.create(world.realm().endpoint(node, "auth") + "?" + Wire.query(parameters));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
