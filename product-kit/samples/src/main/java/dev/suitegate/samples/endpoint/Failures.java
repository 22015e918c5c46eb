package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.oidc.ProviderUnavailableException;
import dev.suitegate.samples.page.TroublePage;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.RefusedRequestException;
import dev.suitegate.samples.web.Reply;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What a person sees when an endpoint threw; the log gets the rest. */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private final TroublePage troublePage;

    Failures(ProductSettings settings) {
        this.troublePage = new TroublePage(settings);
    }

    Reply answer(RuntimeException failure) {
        if (failure instanceof RefusedRequestException refused) {
            return Reply.html(refused.status(), troublePage.refused(String.valueOf(refused.getMessage())));
        }
        if (failure instanceof ProviderUnavailableException) {
            LOG.log(Level.WARNING, failure.getMessage());
            return Reply.html(503, troublePage.unavailable()).with("Retry-After", "10");
        }
        LOG.log(Level.ERROR, "a request failed", failure);
        return Reply.html(500, troublePage.broken());
    }
}
