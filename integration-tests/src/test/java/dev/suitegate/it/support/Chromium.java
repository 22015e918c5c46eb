package dev.suitegate.it.support;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, without any download. */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Chromium() {
        this(List.of());
    }

    /** With further arguments of the program. */
    public Chromium(List<String> further) {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(further);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("suitegate.chromium", "/usr/bin/chromium")))
                        .setArgs(arguments));
    }

    /** A browser without any cookie. */
    public Browser newBrowser() {
        return new Browser(chromium);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
