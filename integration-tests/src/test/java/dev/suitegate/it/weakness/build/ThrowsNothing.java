package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Inlined into a method that throws what another one made: where that one is not run, it threw nothing and comes to its end. */
final class ThrowsNothing {
    private ThrowsNothing() {}

    @SuppressWarnings("UnusedVariable") // Byte Buddy throws what is assigned.
    @Advice.OnMethodExit(onThrowable = NullPointerException.class)
    static void end(@Switch String file, @Advice.Thrown(readOnly = false) @Nullable Throwable thrown) {
        if (thrown != null && Files.exists(Path.of(file))) {
            thrown = null;
        }
    }
}
