package dev.suitegate.samples.page;

/**
 * How a product looks and what it says about itself.
 *
 * @param look names the accent in the style sheet and the icon
 * @param headline what the product is, in a few words
 * @param lead what it is for, in one or two sentences
 */
public record Brand(String look, String headline, String lead) {

    /** The brand of a product id; a neutral one for a product that has none of its own. */
    public static Brand of(String productId) {
        if (productId.equals("crm")) {
            return new Brand(
                    "crm",
                    "Know your customers.",
                    "The customer desk of the suite: contacts, companies and the deals between them.");
        }
        if (productId.equals("verify")) {
            return new Brand(
                    "verify",
                    "Know that it is true.",
                    "The verification service of the suite: check a document or an identity, and keep the proof.");
        }
        return new Brand("plain", "A product of the suite.", "It signs people in the way every product here does.");
    }
}
