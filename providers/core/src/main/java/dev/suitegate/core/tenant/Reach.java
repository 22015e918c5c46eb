package dev.suitegate.core.tenant;

import java.util.Set;

/** Whose things a caller gets to see. What is out of reach must look as if it were not there. */
public sealed interface Reach {

    boolean covers(TenantId subject);

    /** Everybody's: the operator's own tools. */
    record Everywhere() implements Reach {
        @Override
        public boolean covers(TenantId subject) {
            return true;
        }
    }

    /** Those of a few organizations; nobody's when there are none. */
    record Organizations(Set<TenantId> tenants) implements Reach {
        public Organizations {
            tenants = Set.copyOf(tenants);
            if (tenants.stream().anyMatch(TenantId::isPerson)) {
                throw new IllegalArgumentException("a person's own subscription is in no organization's reach");
            }
        }

        @Override
        public boolean covers(TenantId subject) {
            return tenants.contains(subject);
        }
    }
}
