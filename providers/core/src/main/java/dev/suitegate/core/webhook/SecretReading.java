package dev.suitegate.core.webhook;

/** What became of a text that should be a signing secret. */
public sealed interface SecretReading {

    /** It is one. */
    record Read(SigningSecret secret) implements SecretReading {}

    /** It is none. */
    record Refused(Reason reason) implements SecretReading {}

    /** Why a text is no secret. */
    enum Reason {
        EMPTY("a secret is not empty"),
        /** Line breaks and spaces, which come with a careless copy, among others. */
        NOT_VISIBLE_ASCII("a secret has visible ASCII characters only: no space, no line break"),
        NO_PREFIX("a secret begins with whsec_"),
        NOT_BASE64("after whsec_ a secret has base64 with its padding (RFC 4648 section 4)"),
        TOO_SHORT("a secret has at least 24 bytes"),
        TOO_LONG("a secret has at most 64 bytes");

        private final String rule;

        Reason(String rule) {
            this.rule = rule;
        }

        /** The rule that is broken, in English; never with the text itself. */
        public String rule() {
            return rule;
        }
    }
}
