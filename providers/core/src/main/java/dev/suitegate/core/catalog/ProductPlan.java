package dev.suitegate.core.catalog;

import java.util.List;

/** What a product file does to a realm, or why it does nothing. */
public sealed interface ProductPlan {

    /**
     * It may be applied.
     *
     * @param isNew whether the realm has no such product yet
     * @param changes none: everything is so already
     * @param kept the client ids that the product has and the file does not: they stay as they are
     */
    record Planned(boolean isNew, List<PlannedChange> changes, List<String> kept) implements ProductPlan {

        public Planned {
            changes = List.copyOf(changes);
            kept = List.copyOf(kept);
        }
    }

    /**
     * It must not be applied.
     *
     * @param objections at least one, in the order of the file
     */
    record Refused(List<Objection> objections) implements ProductPlan {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * What stands against it.
     *
     * @param client the place of the client in the file, from 0; {@value #OF_PRODUCT}: it is about the product's own id
     */
    record Objection(int client, Reason reason) {

        /** Stands for the product instead of one of its clients. */
        public static final int OF_PRODUCT = -1;
    }

    /** Why a name may not be used. */
    enum Reason {
        /** It belongs to something else. */
        TAKEN,
        /** It belongs to a client of this product that is of another kind. */
        OTHER_KIND
    }
}
