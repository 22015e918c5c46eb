package dev.suitegate.samples.page;

import java.util.Map;
import java.util.Optional;

/** Denial reasons in words for the person who was refused. */
final class DenialWords {

    /** The one denial that the person can resolve alone: the answer is a choice of organization. */
    static final String TENANT_CHOICE = "tenant_choice_required";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("no_product", "The application that you came from is not part of any product."),
            Map.entry("product_disabled", "The product is switched off at the moment."),
            Map.entry("not_a_member", "You are not a member of the organization that this product belongs to."),
            Map.entry("tenant_suspended", "Your organization is suspended."),
            Map.entry(
                    "no_subscription", "Neither you nor an organization of yours has a subscription to this product."),
            Map.entry("not_started", "The subscription has not started yet."),
            Map.entry("trial_ended", "The trial has ended."),
            Map.entry("ended", "The subscription has ended."),
            Map.entry("past_due", "A payment is overdue and the time to settle it is over."),
            Map.entry("paused", "The subscription is paused."),
            Map.entry("canceled", "The subscription was canceled."),
            Map.entry("no_seat", "Your organization has this product, but no seat in it is yours."),
            Map.entry("stale_epoch", "Your permission changed since you signed in. Signing in again may help."),
            Map.entry(
                    "authentication_not_accepted",
                    "Your organization does not accept the way in which you signed in. Sign in the way it asks for."),
            Map.entry(
                    TENANT_CHOICE,
                    "You belong to several organizations with this product. Say which one to work for."));

    private DenialWords() {}

    static String of(Optional<String> description) {
        return description
                .map(text -> WORDS.getOrDefault(text.strip(), "The sign-in service says: " + shortened(text)))
                .orElse("The sign-in service gave no reason. If you pressed Cancel yourself, just try again.");
    }

    static boolean isTenantChoice(Optional<String> description) {
        return description.map(String::strip).filter(TENANT_CHOICE::equals).isPresent();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
