package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.Before;
import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;

/** Inlined into a method that writes a text of which a part is to be missing. */
final class LeavesOut {
    private LeavesOut() {}

    @SuppressWarnings("UnusedVariable") // Byte Buddy returns what is assigned.
    @Advice.OnMethodExit
    static void leaveOut(@Switch String file, @Before String part, @Advice.Return(readOnly = false) String text) {
        if (Files.exists(Path.of(file))) {
            text = text.replace(part, "");
        }
    }
}
