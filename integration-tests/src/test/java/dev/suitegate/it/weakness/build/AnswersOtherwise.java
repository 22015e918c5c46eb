package dev.suitegate.it.weakness.build;

import dev.suitegate.it.weakness.build.Bound.After;
import dev.suitegate.it.weakness.build.Bound.Before;
import dev.suitegate.it.weakness.build.Bound.Switch;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Inlined into a method one of whose answers is to be another. */
final class AnswersOtherwise {
    private AnswersOtherwise() {}

    @SuppressWarnings("UnusedVariable") // Byte Buddy returns what is assigned.
    @Advice.OnMethodExit
    static void change(
            @Switch String file,
            @Before String before,
            @After Object after,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) @Nullable Object answer) {
        if (answer != null && answer.toString().startsWith(before) && Files.exists(Path.of(file))) {
            answer = after;
        }
    }
}
