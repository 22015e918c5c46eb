package dev.suitegate.keycloak.enforcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page tells on which a person chooses a tenant; FreeMarker reads it through getters. */
public final class TenantChoices {

    private final @Nullable String product;
    private final String account;
    private final String actionUrl;
    private final @Nullable String switchAccountUrl;
    private final TenantChoicePage page;
    private final boolean searchable;
    private final List<Entry> tenants;

    TenantChoices(
            @Nullable String product,
            String account,
            String actionUrl,
            @Nullable String switchAccountUrl,
            TenantChoicePage page,
            boolean searchable,
            List<Entry> tenants) {
        this.product = product;
        this.account = account;
        this.actionUrl = actionUrl;
        this.switchAccountUrl = switchAccountUrl;
        this.page = page;
        this.searchable = searchable;
        this.tenants = List.copyOf(tenants);
    }

    /** The product's display name. */
    public @Nullable String getProduct() {
        return product;
    }

    /** The e-mail address or user name by which the person knows the account. */
    public String getAccount() {
        return account;
    }

    /** Where the answer is posted. */
    public String getActionUrl() {
        return actionUrl;
    }

    public @Nullable String getSwitchAccountUrl() {
        return switchAccountUrl;
    }

    /** What is shown of them. */
    public List<Entry> getTenants() {
        return tenants;
    }

    /** The text that the names shown have in them; empty: all. */
    public String getFilter() {
        return page.filter();
    }

    /** From 1. */
    public int getPage() {
        return page.page();
    }

    public int getPages() {
        return page.pages();
    }

    /** How many names have the text in them. */
    public int getTotal() {
        return page.matching().size();
    }

    /** Whether there are so many that one has to look for them. */
    public boolean isSearchable() {
        return searchable;
    }

    /** One of them. */
    public static final class Entry {

        private final String value;
        private final String name;
        private final boolean personal;
        private final @Nullable String logoUrl;

        Entry(String value, String name, boolean personal, @Nullable String logoUrl) {
            this.value = value;
            this.name = name;
            this.personal = personal;
            this.logoUrl = logoUrl;
        }

        /** What is posted for it. */
        public String getValue() {
            return value;
        }

        /** The organization's name; empty for the person. */
        public String getName() {
            return name;
        }

        /** Whether it is the person's own subscription. */
        public boolean isPersonal() {
            return personal;
        }

        /** The organization's attribute {@code suite.logo}, where that is an address of a picture. */
        public @Nullable String getLogoUrl() {
            return logoUrl;
        }
    }
}
