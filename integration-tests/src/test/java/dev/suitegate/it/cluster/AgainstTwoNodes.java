package dev.suitegate.it.cluster;

import dev.suitegate.it.support.ProofExtension;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that take a {@link Cluster} or a proof; the demo data are as new before each of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ClusterExtension.class, ProofExtension.class})
@interface AgainstTwoNodes {}
