package dev.suitegate.it.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A person at a real browser with an empty profile. */
public final class Browser implements AutoCloseable {
    private static final double LIMIT_MS = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final AtomicInteger lastStatus = new AtomicInteger();

    Browser(com.microsoft.playwright.Browser chromium) {
        context = chromium.newContext();
        context.setDefaultTimeout(LIMIT_MS);
        page = context.newPage();
        page.onResponse(this::noteStatus);
    }

    /** Goes to an address. */
    public void open(URI address) {
        page.navigate(address.toString());
    }

    /** The page that is open, for page objects. */
    public Page page() {
        return page;
    }

    /** The HTTP status of the page that is open. */
    public int status() {
        return lastStatus.get();
    }

    /** Sends the browser on a sign-in of a relying party that has no running program, whose callback is answered here. */
    public void open(Attempt attempt) {
        page.route(
                address -> attempt.isAnsweredBy(URI.create(address)),
                route -> route.fulfill(new Route.FulfillOptions().setBody("The relying party was answered.")));
        open(attempt.url());
    }

    /** What the relying party is answered. */
    public Answer answerTo(Attempt attempt) {
        page.waitForURL(address -> attempt.isAnsweredBy(URI.create(address)));
        return attempt.answer(URI.create(page.url()));
    }

    /** The login page, which must be open. */
    public LoginPage loginPage() {
        return new LoginPage(page);
    }

    /** The consent page, which must be open. */
    public ConsentPage consentPage() {
        return new ConsentPage(page);
    }

    /** The page on which a tenant is chosen, which must be open. */
    public ChoicePage choicePage() {
        return new ChoicePage(page);
    }

    /** The no-access page, which must be open. */
    public NoAccessPage noAccessPage() {
        return new NoAccessPage(this);
    }

    /** The CRM. */
    public ProductPage crm(Suite suite) {
        return new ProductPage(page, suite.ports().crmUrl());
    }

    /** The verification service. */
    public ProductPage verify(Suite suite) {
        return new ProductPage(page, suite.ports().verifyUrl());
    }

    /** A sample product, wherever it is. */
    public ProductPage product(URI url) {
        return new ProductPage(page, url);
    }

    void saveScreenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private void noteStatus(Response response) {
        if (response.request().isNavigationRequest()) {
            lastStatus.set(response.status());
        }
    }
}
