package dev.suitegate.it.weakness.build;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What the inlined code knows of its weakness. */
final class Bound {
    private Bound() {}

    /** The file that is there while the weakness is switched on. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Switch {}

    /** How an answer begins that is to be changed. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Before {}

    /** What is answered then. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface After {}
}
