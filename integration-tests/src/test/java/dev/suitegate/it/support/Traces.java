package dev.suitegate.it.support;

/**
 * What the database holds about one person and one client.
 *
 * @param clientSessions sessions of that client in suite sessions
 * @param offlineSessions offline sessions of that client
 * @param consents stored consents to that client
 */
public record Traces(long clientSessions, long offlineSessions, long consents) {
    /** Nothing at all. */
    public static final Traces NONE = new Traces(0, 0, 0);
}
