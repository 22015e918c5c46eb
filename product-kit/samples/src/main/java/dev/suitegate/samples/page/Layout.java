package dev.suitegate.samples.page;

import dev.suitegate.samples.settings.ProductSettings;

/** The frame around every page: head, product bar and footer. */
final class Layout {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{} · {}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/style.css">
            </head>
            <body class="look-{}">
            <a class="skip" href="#content">Skip to content</a>
            <header class="bar">
            <a class="wordmark" href="/"><img src="/icon.svg" alt="" width="32" height="32"><span>{}</span></a>
            <nav aria-label="Products and account">{}</nav>
            </header>
            <main id="content">
            {}
            </main>
            <footer>
            <p>{} is a sample product of Suitegate. It signs people in at <span class="mono">{}</span>.</p>
            </footer>
            </body>
            </html>
            """;

    private final ProductSettings settings;

    Layout(ProductSettings settings) {
        this.settings = settings;
    }

    String page(String title, Html navigation, Html content) {
        var name = settings.productName();
        return Html.of(
                        PAGE,
                        title,
                        name,
                        Brand.of(settings.productId()).look(),
                        name,
                        navigation,
                        content,
                        name,
                        settings.issuer().getRawAuthority())
                .markup();
    }

    /** The navigation of pages on which nobody is known to be signed in. */
    Html otherProduct() {
        return Html.of("<a href=\"{}\">{}</a>", settings.otherProductUrl(), settings.otherProductName());
    }
}
