package dev.suitegate.samples.page;

import dev.suitegate.samples.settings.ProductSettings;

/** What somebody sees who is not signed in. */
public final class WelcomePage {

    private static final String CONTENT = """
            <section class="hero">
            <div>
            <h1>{}</h1>
            <p class="lead">{}</p>
            <p class="actions"><a class="button" href="/login">Sign in</a>
            <a class="button plain" href="{}">Visit {}</a></p>
            </div>
            <ol class="steps">
            <li><strong>You sign in once.</strong> The suite’s own page asks for your password, never {}.</li>
            <li><strong>{} asks whether you may enter.</strong> Your organization’s subscription decides, every time.</li>
            <li><strong>You move on without a password.</strong> {} uses the same sign-in.</li>
            </ol>
            </section>
            """;

    private final ProductSettings settings;
    private final Layout layout;

    /** The welcome page of one product. */
    public WelcomePage(ProductSettings settings) {
        this.settings = settings;
        this.layout = new Layout(settings);
    }

    /** The page. */
    public String render() {
        var brand = Brand.of(settings.productId());
        var name = settings.productName();
        var other = settings.otherProductName();
        return layout.page(
                "Welcome",
                layout.otherProduct(),
                Html.of(CONTENT, brand.headline(), brand.lead(), settings.otherProductUrl(), other, name, name, other));
    }
}
