package dev.suitegate.it.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Where the suite asks a person for which tenant they enter. */
public final class ChoicePage {
    private final Page page;

    ChoicePage(Page page) {
        this.page = page;
        page.waitForSelector("#suite-tenant-choice");
    }

    /** What people read on the buttons, in the order of the page. */
    public List<String> names() {
        return buttons().allInnerTexts().stream().map(String::strip).toList();
    }

    /** Enters for the tenant of this name. */
    public void choose(String name) {
        buttons().filter(new Locator.FilterOptions().setHasText(name)).click();
    }

    /** Goes back to the product without choosing. */
    public void cancel() {
        page.locator("#suite-cancel").click();
    }

    private Locator buttons() {
        return page.locator("button[name=tenant]");
    }
}
