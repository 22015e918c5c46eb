package dev.suitegate.core.outbound;

/** What is wrong with the URL of a receiver. */
public enum UrlFault {
    /** It is empty. */
    EMPTY,
    /** It has more than {@link OutboundUrl#MAX_LENGTH} characters. */
    TOO_LONG,
    /** A space, a line break, another control character, a backslash, or one that RFC 3986 has no place for. */
    CHARACTER,
    /** A character outside ASCII: an international name is written with its A-labels (RFC 5890 section 2.3.2.1). */
    NOT_ASCII,
    /** Not {@code https://}, in lower case; {@code http://} is for loopback in development alone. */
    SCHEME,
    /** There is something before the host, with an {@code @} (RFC 3986 section 3.2.1). */
    USER_INFORMATION,
    /** There is a {@code #}: a fragment is never sent (RFC 9110 section 7.1). */
    FRAGMENT,
    /** The host is not a fully qualified DNS name in lower case, without a dot at its end. */
    HOST,
    /** The host is an IP address, in whichever way of writing it, or ends in a number as one does. */
    ADDRESS_LITERAL,
    /** The host is a name that means this machine or this network, such as {@code localhost} or {@code db.internal}. */
    LOCAL_NAME,
    /** The port is not a number, or not one that receivers may have: {@link ReceiverPort}. */
    PORT,
    /** The path begins with two slashes or has a dot segment, or percent-encoding hides a character. */
    PATH,
    /** It is the server itself. */
    OWN_HOST
}
