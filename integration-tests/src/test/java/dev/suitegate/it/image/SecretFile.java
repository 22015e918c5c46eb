package dev.suitegate.it.image;

/** What is at the path where a secret is looked for. */
sealed interface SecretFile {
    /** A file with content. */
    record Text(String content) implements SecretFile {}

    /** A file that its reader may not read. */
    record Closed(String content) implements SecretFile {}

    /** A folder: what Docker makes where the file to mount does not exist. */
    record Folder() implements SecretFile {}
}
