package dev.suitegate.it.support;

import com.microsoft.playwright.Page;
import java.net.URI;

/** Where the suite tells a person why a product stays closed. */
public final class NoAccessPage {
    private final Browser browser;

    NoAccessPage(Browser browser) {
        this.browser = browser;
        page().waitForSelector("#suite-no-access");
    }

    /** The denial reason, as DESIGN names it. */
    public String reason() {
        return String.valueOf(page().getAttribute("#suite-no-access", "data-reason"));
    }

    /** The HTTP status that the page came with. */
    public int status() {
        return browser.status();
    }

    /** Where "return" leads: the product, with the OAuth error. */
    public URI returnAddress() {
        return URI.create(String.valueOf(page().getAttribute("#suite-return", "href")));
    }

    /** Goes back to the product. */
    public void returnToProduct() {
        page().locator("#suite-return").click();
    }

    private Page page() {
        return browser.page();
    }
}
