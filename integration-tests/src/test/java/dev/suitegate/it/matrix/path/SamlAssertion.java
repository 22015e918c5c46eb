package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.path.Outcome.Through;
import dev.suitegate.it.matrix.path.Outcome.Unclear;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A product that speaks SAML 2.0 asks for an assertion (profiles section 4.1). */
final class SamlAssertion implements Path {
    private static final String REQUEST = """
        <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_%s" Version="2.0" IssueInstant="%s"
         Destination="%s" AssertionConsumerServiceURL="%s" ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST">
        <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:Issuer></samlp:AuthnRequest>\
        """;

    @Override
    public PathId id() {
        return PathId.I21;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn person = SignedIn.throughTheDoor(world, node);
        return ask -> {
            URI endpoint = URI.create(world.realm().issuer() + "/protocol/saml");
            Map<String, String> parameters = new LinkedHashMap<>(world.hint());
            parameters.put("SAMLRequest", request(world, endpoint));
            parameters.put("RelayState", "matrix");
            return read(person.signIn(ask, URI.create(endpoint + "?" + Wire.query(parameters))));
        };
    }

    @Override
    public boolean clearsAll() {
        return true;
    }

    private static Outcome read(Stop stop) {
        if (!(stop instanceof Stop.AtPage page)) {
            return new Unclear(stop.toString());
        }
        String encoded = page.form().hiddenFields().getOrDefault("SAMLResponse", "");
        if (encoded.isEmpty()) {
            return Answers.ofBrowser(stop);
        }
        String response = new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
        if (response.contains("status:Success") || response.contains("Assertion ")) {
            return new Through("an assertion");
        }
        return response.contains("status:RequestDenied")
                ? new Refused(Form.ACCESS_DENIED, "RequestDenied")
                : new Unclear(response);
    }

    private static String request(World world, URI endpoint) {
        String xml = REQUEST.formatted(
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                endpoint,
                Client.REDIRECT_URI,
                world.client().clientId());
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(deflated, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(deflated.toByteArray());
    }
}
