package dev.suitegate.samples.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet and the icon that come with the program. */
public final class Assets {

    private Assets() {}

    /** The style sheet of every product. */
    public static String styleSheet() {
        return text("style.css");
    }

    /** The icon of a product, as SVG. */
    public static String icon(String productId) {
        return text(Brand.of(productId).look() + ".svg");
    }

    private static String text(String name) {
        try (var resource = Assets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program was packed without " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
