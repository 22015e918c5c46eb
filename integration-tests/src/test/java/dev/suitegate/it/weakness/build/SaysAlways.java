package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.Before;
import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;

/** Inlined into a method that is to answer one text, whatever it is asked. */
final class SaysAlways {
    private SaysAlways() {}

    @SuppressWarnings("UnusedVariable") // Byte Buddy returns what is assigned.
    @Advice.OnMethodExit
    static void say(@Switch String file, @Before String text, @Advice.Return(readOnly = false) String answer) {
        if (Files.exists(Path.of(file))) {
            answer = text;
        }
    }
}
