package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import java.util.Locale;

/** A tenant as Keycloak's sessions keep it in their notes: its type and its id. */
final class TenantNote {

    private TenantNote() {}

    static String text(TenantId tenant) {
        return tenant.type().claim() + "." + tenant.value();
    }

    /** What {@link #text} wrote. */
    static TenantId read(String text) {
        int dot = text.indexOf('.');
        TenantType type = TenantType.valueOf(text.substring(0, dot).toUpperCase(Locale.ROOT));
        return new TenantId(type, text.substring(dot + 1));
    }
}
