package dev.suitegate.it.matrix.path;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.matrix.path.Outcome.Through;
import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.world.World;
import java.text.ParseException;
import java.time.Duration;

/** The product's API checks a token by itself: what is out ends within two minutes, and is not renewed. */
final class LocallyChecked implements Path {
    private static final Duration BOUND = Duration.ofMinutes(2);

    @Override
    public PathId id() {
        return PathId.U3;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        Reply tokens = SignedIn.tokens(world, node, "openid");
        Duration life = life(tokens.text("access_token"));
        return ask -> life.compareTo(BOUND) > 0
                ? new Through("a token good for " + life)
                : Answers.ofToken(TokenEndpoint.of(world, ask).refresh(tokens.text("refresh_token")));
    }

    private static Duration life(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            return Duration.between(
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new BrokenHarness("not a JWT: " + token, e);
        }
    }
}
