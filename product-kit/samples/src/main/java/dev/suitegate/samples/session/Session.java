package dev.suitegate.samples.session;

import dev.suitegate.samples.oidc.VerifiedTokens;
import dev.suitegate.samples.store.Unguessable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.locks.ReentrantLock;

/** One browser that is signed in to this product. */
public final class Session {

    private final String id = Unguessable.text();
    private final String csrfToken = Unguessable.text();
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile VerifiedTokens tokens;

    Session(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    /** The value of the session cookie. */
    public String id() {
        return id;
    }

    /** What a form must send along to prove that it is this product's own page. */
    public String csrfToken() {
        return csrfToken;
    }

    /** Whether a form sent this session's token. */
    public boolean hasCsrfToken(String sent) {
        return MessageDigest.isEqual(csrfToken.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Held while the tokens are renewed: a refresh token rotates and is good for one use. */
    public ReentrantLock renewing() {
        return renewing;
    }

    /** The newest tokens. */
    public VerifiedTokens tokens() {
        return tokens;
    }

    /** Replaces the tokens after a renewal. */
    public void renewed(VerifiedTokens fresh) {
        tokens = fresh;
    }
}
