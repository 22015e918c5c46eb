package dev.suitegate.it.matrix.offer;

import dev.suitegate.it.matrix.path.PathId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The file {@code rows.properties}: for each thing that a server offers, its row, or why it opens no way. */
public final class Rows {
    private static final String NO_WAY = "no way: ";

    private final Properties rows = new Properties();

    private Rows() {}

    /** Reads the file. */
    public static Rows read() {
        Rows read = new Rows();
        try (InputStream file = Rows.class.getResourceAsStream("rows.properties")) {
            if (file == null) {
                throw new IllegalStateException("there is no rows.properties");
            }
            read.rows.load(file);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why something that is offered has no row here; empty when it has one. */
    public Optional<String> whyMissing(Kind kind, String name) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + name.replaceAll("[ :]", "_");
        String row = rows.getProperty(key);
        if (row == null) {
            return Optional.of("the server offers '" + key + "', and no row of the matrix covers it");
        }
        boolean known = row.startsWith(NO_WAY) || isPath(row);
        return known ? Optional.empty() : Optional.of("'" + key + "' names no path: " + row);
    }

    private static boolean isPath(String row) {
        for (PathId id : PathId.values()) {
            if (id.name().equals(row)) {
                return true;
            }
        }
        return false;
    }
}
