package dev.suitegate.it.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** A sample product, as a person sees it. */
public final class ProductPage {
    private final Page page;
    private final URI url;

    ProductPage(Page page, URI url) {
        this.page = page;
        this.url = url;
    }

    /** Opens the product's first page. */
    public ProductPage open() {
        page.navigate(url.toString());
        return this;
    }

    /** Opens the product and chooses to sign in. */
    public void signIn() {
        open();
        link("Sign in").click();
    }

    /** Signs in for one tenant. */
    public void signInFor(String tenant) {
        page.navigate(url + "/login?tenant=" + tenant);
    }

    /** Follows the link to the other product. */
    public void goToOtherProduct() {
        link("Go to .*").click();
    }

    /** Signs out of everything. */
    public void signOutEverywhere() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out everywhere"))
                .click();
        page.waitForURL(address -> address.startsWith(url + "/signed-out"));
    }

    /** Waits until the product shows who is signed in. */
    public ProductPage awaitSignedIn() {
        page.waitForURL(address -> address.equals(url + "/"));
        page.waitForSelector("dl.facts");
        return this;
    }

    /** Whether the product shows somebody as signed in. */
    public boolean isSignedIn() {
        return page.locator("dl.facts").count() > 0;
    }

    /** One of the facts that the product shows, with the words beside it. */
    public String fact(String name) {
        return page
                .locator("dl.facts > div", new Page.LocatorOptions().setHasText(name))
                .locator("dd")
                .allInnerTexts()
                .stream()
                .reduce("", (all, text) -> (all + " " + text).strip());
    }

    /** The headline of the product's page. */
    public String headline() {
        page.waitForURL(address -> address.startsWith(url.toString()));
        return page.innerText("h1").strip();
    }

    private com.microsoft.playwright.Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")))
                .first();
    }
}
