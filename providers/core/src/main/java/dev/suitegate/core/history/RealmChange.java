package dev.suitegate.core.history;

import org.jspecify.annotations.Nullable;

/**
 * A change of the realm as a whole, as the history keeps it.
 *
 * @param action what was done, at most 32 characters, for example {@code epochs_raised}
 * @param before what was, as JSON, never with a secret; null: nothing
 * @param after what is, as JSON, never with a secret; null: nothing any more
 */
public record RealmChange(
        String action, @Nullable String before, @Nullable String after) {

    /** Everything issued before became worthless. */
    public static RealmChange epochsRaised(long epoch) {
        return new RealmChange("epochs_raised", null, "{\"epoch\":" + epoch + "}");
    }
}
