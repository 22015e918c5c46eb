package dev.suitegate.core.webhook;

/**
 * One thing that is wrong with what somebody wants an endpoint to be. Never repeats what they sent.
 *
 * @param pointer the place, as a JSON pointer (RFC 6901); empty: the whole
 */
public record EndpointFault(String pointer, Reason reason) {

    /** Why an endpoint cannot be so. */
    public enum Reason {
        URL_LENGTH("An address has 1 to " + EndpointUrl.MAX_LENGTH + " characters."),
        /** Line breaks among others, which would begin another header. */
        URL_NOT_VISIBLE_ASCII("An address has visible ASCII characters only, and no backslash."),
        URL_SCHEME("An address begins with https:// in lower case."),
        URL_FRAGMENT("An address has no fragment ('#')."),
        /** Part of the address before an {@code @}: a password in a list, or a host that looks like another. */
        URL_USER_INFORMATION("An address has no user name and no password."),
        URL_HOST(
                "An address names its host in full, in lower-case ASCII letters, digits, '-' and '.', without a dot at its end."),
        URL_ADDRESS_LITERAL("An address names its host; an IP address is none."),
        URL_LOCAL_NAME("A host is one of the public Internet, not a name of this machine or of a private network."),
        URL_OWN_HOST("A host is not the server itself."),
        URL_PORT("A port is 443, or one from 1024 to 65535 on which no other kind of service is usual."),
        URL_PATH("A path and a query have the characters of RFC 3986 section 3.3, and no '.' or '..' segment."),
        DESCRIPTION("A description has at most 255 characters on one line, none of them for control or direction."),
        FILTER_EMPTY("A filter has at least one value; leave it out to get everything."),
        FILTER_LENGTH("A filter has at most " + DraftEndpoint.MOST_FILTERED + " values."),
        FILTER_REPEATS("A value stands in a filter once."),
        TYPE_UNKNOWN("There is no such type of event."),
        TYPE_NOT_CHOSEN("A test goes to the endpoint that is tested; no filter names it."),
        TYPE_NEEDS_EVERY_TENANT("This type is about no tenant; only an endpoint without a tenant filter gets it."),
        QUOTA("The realm has as many endpoints as it may have.");

        private final String rule;

        Reason(String rule) {
            this.rule = rule;
        }

        /** The rule that is broken, in English. */
        public String rule() {
            return rule;
        }
    }
}
