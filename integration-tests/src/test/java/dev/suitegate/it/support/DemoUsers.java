package dev.suitegate.it.support;

import java.util.List;

/** The people of the demo suite. */
public final class DemoUsers {
    /** Everybody. */
    public static final List<String> ALL = List.of("ann", "bob", "eve", "mia", "zoe");

    /** The password of everybody. */
    public static final String PASSWORD = "demo";

    private DemoUsers() {}
}
