package dev.suitegate.realmconfig;

/** A fault in a hand-written file; the message names the file and the key. */
final class BuildStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BuildStopped(String file, String pointer, String fault) {
        super("realm-config/" + file + ": " + (pointer.isEmpty() ? "the file" : pointer) + ": " + fault);
    }
}
