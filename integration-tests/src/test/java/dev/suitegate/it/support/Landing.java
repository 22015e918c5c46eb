package dev.suitegate.it.support;

import java.net.URI;

/** Where a person ended up. */
public sealed interface Landing {
    /** Back at the relying party. */
    record Answered(Answer answer) implements Landing {}

    /** On a page of the suite. */
    record Shown(URI address, int status, String html) implements Landing {}

    /** What the relying party was answered. */
    default Answer answer() {
        if (this instanceof Answered answered) {
            return answered.answer();
        }
        throw new AssertionError("expected an answer to the relying party but a page was shown: " + this);
    }

    /** The page. */
    default Shown page() {
        if (this instanceof Shown shown) {
            return shown;
        }
        throw new AssertionError("expected a page but the relying party was answered: " + this);
    }

    /** The no-access page. */
    default Refusal refusal() {
        return Refusal.in(page());
    }

    /** The form of the page; an empty one when there is none. */
    default HtmlForm form() {
        return this instanceof Shown shown ? HtmlForm.in(shown) : HtmlForm.NONE;
    }
}
