package dev.suitegate.it.tenant.company;

import dev.suitegate.core.access.ResolveByRules;
import dev.suitegate.core.access.TenantQuestion;
import dev.suitegate.core.access.TenantResolution;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.tenant.TenantResolverProvider;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Looks a client up in the list; the suite's own rules answer for clients that are not listed. */
final class ListedResolver implements TenantResolverProvider {
    private final Path list;

    ListedResolver(Path list) {
        this.list = list;
    }

    /** A list that cannot be read is an exception. */
    @Override
    public TenantResolution resolve(TenantQuestion question) {
        String tenant = question.client() == null
                ? null
                : owners().getProperty(question.client().value());
        return tenant == null
                ? new ResolveByRules().resolve(question)
                : new TenantResolution.Settled(TenantId.organization(tenant));
    }

    private Properties owners() {
        Properties owners = new Properties();
        try (Reader reader = Files.newBufferedReader(list)) {
            owners.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return owners;
    }

    @Override
    public void close() {}
}
