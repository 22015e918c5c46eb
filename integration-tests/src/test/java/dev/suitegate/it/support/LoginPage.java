package dev.suitegate.it.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where the suite asks for a name and a password, on one page or on two. */
public final class LoginPage {
    private final Page page;

    LoginPage(Page page) {
        this.page = page;
        page.waitForSelector("#kc-form-login, #kc-form-password");
    }

    /** Signs in with the demo password. */
    public void signIn(String user) {
        signIn(user, DemoUsers.PASSWORD);
    }

    /** Signs in. */
    public void signIn(String user, String password) {
        page.fill("#username", user);
        if (passwordField().count() == 0) {
            submit();
            passwordField().waitFor();
        }
        passwordField().fill(password);
        submit();
    }

    private Locator passwordField() {
        return page.locator("#password");
    }

    private void submit() {
        page.locator("#kc-login").click();
    }
}
