package dev.suitegate.samples.page;

import dev.suitegate.samples.settings.ProductSettings;

/** The page after signing out. */
public final class SignedOutPage {

    private static final String CONTENT = """
            <section class="notice">
            <h1>{}</h1>
            <p class="lead">{}</p>
            <p class="actions"><a class="button" href="{}">{}</a></p>
            </section>
            """;

    private final ProductSettings settings;
    private final Layout layout;

    /** The signed-out page of one product. */
    public SignedOutPage(ProductSettings settings) {
        this.settings = settings;
        this.layout = new Layout(settings);
    }

    /** The provider confirmed the sign-out that was started here. */
    public String everywhere() {
        return page(
                "You are signed out",
                "Your session has ended in " + settings.productName() + " and in every other product of the suite that"
                        + " was open in this browser.",
                "/login",
                "Sign in again");
    }

    /** Nobody is signed in here; nothing is known about other products. */
    public String here() {
        return page(
                "You are not signed in",
                "There is no session of yours in " + settings.productName() + ".",
                "/login",
                "Sign in");
    }

    /** Somebody opened this page without signing out. */
    public String stillSignedIn() {
        return page(
                "You are still signed in",
                "To end your session, use “Sign out everywhere” on the first page.",
                "/",
                "Back to " + settings.productName());
    }

    private String page(String title, String words, String link, String label) {
        return layout.page(title, layout.otherProduct(), Html.of(CONTENT, title, words, link, label));
    }
}
