package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;

/** Inlined into a method that is to say yes without looking. */
final class SaysYes {
    private SaysYes() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean isOn(@Switch String file) {
        return Files.exists(Path.of(file));
    }

    @SuppressWarnings("UnusedVariable") // Byte Buddy returns what is assigned.
    @Advice.OnMethodExit
    static void yes(@Advice.Enter boolean on, @Advice.Return(readOnly = false) boolean answer) {
        if (on) {
            answer = true;
        }
    }
}
