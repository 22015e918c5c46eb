package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;

/** The answer to a {@link TenantQuestion}. It settles which tenant is asked about, and never that the person may enter. */
public sealed interface TenantResolution {

    /** This one. Whether the person belongs to it and may enter is decided afterwards. */
    record Settled(TenantId tenant) implements TenantResolution {}

    /** Whichever of the options the person may enter for; when there are several, they choose. */
    record Open() implements TenantResolution {}

    /** What is named is none of the options. */
    record Foreign() implements TenantResolution {}
}
