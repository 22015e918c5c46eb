package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;

/** Inlined into a method that is not to be run: it answers nothing, false or null. */
final class NotRun {
    private NotRun() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean isOn(@Switch String file) {
        return Files.exists(Path.of(file));
    }
}
