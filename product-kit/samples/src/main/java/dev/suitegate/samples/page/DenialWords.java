package dev.suitegate.samples.page;

import java.util.Map;
import java.util.Optional;

/** What the suite says of a refusal, in words for the person who was refused. The reasons themselves stay with the suite. */
final class DenialWords {

    /** The one denial that the person can resolve alone: the answer is a choice of organization. */
    static final String TENANT_CHOICE = "tenant_choice_required";

    private static final Map<String, String> WORDS = Map.of(
            "product_access_denied",
            "You may not use this product at the moment. The sign-in page told you why. The person who manages your"
                    + " organization's subscription can change it.",
            TENANT_CHOICE,
            "You belong to several organizations with this product. Say which one to work for.");

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
