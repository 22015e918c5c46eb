package dev.suitegate.samples.page;

import dev.suitegate.samples.settings.ProductSettings;
import java.util.Optional;

/** Pages for everything that did not work: what happened, and what to do next. */
public final class TroublePage {

    private static final String CONTENT = """
            <section class="notice">
            <h1>{}</h1>
            <p class="lead">{}</p>
            {}</section>
            """;

    private static final Html AGAIN = Html.of("""
            <p class="actions"><a class="button" href="/login">Sign in again</a>
            <a class="button plain" href="/">Back to the start</a></p>
            """);

    private static final Html TRY_AGAIN_OR_ANOTHER = Html.of("""
            <p class="actions"><a class="button" href="/login">Try again</a>
            <a class="button plain" href="/switch-account">Use another account</a></p>
            """);

    private static final Html CHOICE = Html.of("""
            <form action="/login" method="get">
            <p><label for="tenant">Name of the organization, or <code>personal</code> for your own subscription</label></p>
            <p class="actions"><input id="tenant" name="tenant" required maxlength="255" autocomplete="organization"
            autocapitalize="none" spellcheck="false"><button class="button">Continue</button></p>
            </form>
            <p><a href="/switch-account">Use another account</a></p>
            """);

    private static final Html START = Html.of("""
            <p class="actions"><a class="button" href="/">Back to the start</a></p>
            """);

    private final ProductSettings settings;
    private final Layout layout;

    /** The trouble pages of one product. */
    public TroublePage(ProductSettings settings) {
        this.settings = settings;
        this.layout = new Layout(settings);
    }

    /**
     * The provider refused a sign-in.
     *
     * @param error the OAuth error code
     * @param description a denial reason, or the provider's words
     */
    public String declined(String error, Optional<String> description) {
        if (DenialWords.isTenantChoice(description)) {
            return page("Which organization?", DenialWords.of(description), CHOICE);
        }
        return switch (error) {
            case "access_denied" ->
                page(
                        "You don’t have access to " + settings.productName(),
                        DenialWords.of(description),
                        TRY_AGAIN_OR_ANOTHER);
            case "login_required" ->
                page("You are not signed in", "There is no sign-in to go on with. Sign in once more.", AGAIN);
            case "interaction_required", "consent_required", "account_selection_required" ->
                page("One more step is needed", "The sign-in service has a question for you first.", AGAIN);
            default ->
                page(
                        "You could not be signed in",
                        "The sign-in service answered “" + error + "”. Please try again. If it goes on, tell the"
                                + " people who run " + settings.productName() + ".",
                        TRY_AGAIN_OR_ANOTHER);
        };
    }

    /** An answer of the provider did not pass the checks. */
    public String unbelievable() {
        return page(
                "This sign-in could not be completed",
                "The answer that came back did not belong to a sign-in that was started in this browser, or it could"
                        + " not be verified. Nobody was signed in. This happens when a link is old or used twice.",
                AGAIN);
    }

    /** The provider no longer renews a session. */
    public String accessEnded() {
        return page(
                "Your access has ended",
                "You were signed out of " + settings.productName() + ". You may have signed out elsewhere, been away"
                        + " for long, or your permission has changed. Sign in again to find out.",
                AGAIN);
    }

    /** The provider does not answer. */
    public String unavailable() {
        return page(
                "The sign-in service does not answer", "This is not your fault. Please try again in a minute.", START);
    }

    /** The person is signed out here, but the provider does not answer. */
    public String signedOutHereOnly() {
        return page(
                "Signed out here, perhaps not elsewhere",
                "You are signed out of " + settings.productName() + ". The sign-in service does not answer, so other"
                        + " products may still be open in this browser.",
                START);
    }

    /** The request itself is at fault; the message says why. */
    public String refused(String message) {
        return page("That did not work", message, START);
    }

    /** Something broke here. */
    public String broken() {
        return page("Something went wrong here", "The people who run this product find the reason in its log.", START);
    }

    private String page(String title, String words, Html whatNext) {
        return layout.page(title, layout.otherProduct(), Html.of(CONTENT, title, words, whatNext));
    }
}
