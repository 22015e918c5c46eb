package dev.suitegate.it.webhook;

import dev.suitegate.it.support.ProofExtension;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that take a {@link Hooked} suite or a proof; before each of them nobody listens. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({HookedExtension.class, ProofExtension.class})
@interface AgainstHooks {}
