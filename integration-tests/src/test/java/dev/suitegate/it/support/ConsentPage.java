package dev.suitegate.it.support;

import com.microsoft.playwright.Page;

/** Where the suite asks a person whether a product may see their data. */
public final class ConsentPage {
    private final Page page;

    ConsentPage(Page page) {
        this.page = page;
        page.waitForSelector("#kc-oauth");
    }

    /** Everything on the page that people can read. */
    public String text() {
        return page.innerText("body");
    }

    /** Which tenant the page names. */
    public String tenant() {
        return page.innerText("#suite-tenant").strip();
    }

    /** Which account the page names. */
    public String account() {
        return page.innerText("#suite-account").strip();
    }

    /** Allows. */
    public void allow() {
        page.locator("#kc-login").click();
    }

    /** Does not allow. */
    public void cancel() {
        page.locator("#kc-cancel").click();
    }
}
