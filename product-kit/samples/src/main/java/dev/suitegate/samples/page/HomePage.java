package dev.suitegate.samples.page;

import dev.suitegate.samples.oidc.VerifiedTokens;
import dev.suitegate.samples.session.Session;
import dev.suitegate.samples.settings.ProductSettings;

/** What a person sees who is signed in: who, for which tenant, on which terms, and what the tokens say. */
public final class HomePage {

    private static final String NAVIGATION = """
            <a href="{}/login">{}</a>
            <span class="who"><span class="badge" aria-hidden="true">{}</span><span class="name">{}</span></span>
            """;

    private static final String CONTENT = """
            <section class="greeting">
            <p class="eyebrow">{}</p>
            <h1>Welcome, {}</h1>
            <p class="lead">This sample keeps no records yet. It shows what {} knows about you.</p>
            </section>
            <dl class="facts">
            <div><dt>Signed in as</dt><dd>{}</dd><dd class="quiet">{}</dd></div>
            <div><dt>Working for</dt><dd>{}</dd><dd class="quiet">{}</dd></div>
            <div><dt>Plan</dt><dd>{}</dd><dd class="quiet">{}</dd></div>
            <div><dt>Entitled to</dt><dd>{}</dd><dd class="quiet">and to nothing else with this token</dd></div>
            </dl>
            <section class="cards">
            <div class="card">
            <h2>{}</h2>
            <p>The other product of the suite. No password is asked for, but permission is.</p>
            <p class="actions"><a class="button" href="{}/login">Go to {}</a></p>
            </div>
            <div class="card">
            <h2>Switch organization</h2>
            <p>If you belong to several, the suite asks which one to work for. No password is asked for.</p>
            <p class="actions"><a class="button plain" href="/login?prompt=select_account">Switch organization</a></p>
            </div>
            <form class="card" action="/logout" method="post">
            <h2>Sign out everywhere</h2>
            <p>Ends your session here and in every product of the suite, in this browser.</p>
            <input type="hidden" name="csrf" value="{}">
            <p class="actions"><button class="button plain">Sign out everywhere</button></p>
            </form>
            </section>
            <section class="tokens">
            <h2>What the tokens say</h2>
            <div class="tables">
            {}
            {}
            </div>
            </section>
            """;

    private final ProductSettings settings;
    private final Layout layout;

    /** The home page of one product. */
    public HomePage(ProductSettings settings) {
        this.settings = settings;
        this.layout = new Layout(settings);
    }

    /** The page for one session. */
    public String render(Session session) {
        var tokens = session.tokens();
        var who = Identity.of(tokens);
        var navigation = Html.of(
                NAVIGATION, settings.otherProductUrl(), settings.otherProductName(), who.initials(), who.person());
        return layout.page("Home", navigation, content(who, tokens, session.csrfToken()));
    }

    private Html content(Identity who, VerifiedTokens tokens, String csrfToken) {
        var other = settings.otherProductName();
        var kind = who.personal() ? "Yourself" : "An organization";
        return Html.of(
                CONTENT,
                who.tenantName().orElse(settings.productName()),
                who.person(),
                settings.productName(),
                who.person(),
                who.email().orElse("no e-mail address"),
                who.tenantName().orElse(kind),
                tokens.tenantId(),
                who.plan().orElse("not named"),
                who.until().map(end -> "until " + end).orElse("no end date"),
                String.join(", ", who.entitlements()),
                other,
                settings.otherProductUrl(),
                other,
                csrfToken,
                ClaimsTable.of("ID token: who signed in", tokens.idClaims()),
                ClaimsTable.of("Access token: what the person may enter", tokens.accessClaims()));
    }
}
