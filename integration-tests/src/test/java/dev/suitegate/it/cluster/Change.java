package dev.suitegate.it.cluster;

import dev.suitegate.it.matrix.server.Node;
import java.util.Map;

/** What somebody loses at one node and gets back at the other; their twin keeps what they have. */
enum Change {
    SUBSCRIPTION_DELETED {
        @Override
        void take(Cluster cluster, Node node) {
            cluster.billing(node, "/subscriptions/sub-acme-verify").delete().expect(204);
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.restore(node, "sub-acme-verify");
        }
    },
    SUBSCRIPTION_PAUSED {
        @Override
        void take(Cluster cluster, Node node) {
            cluster.billing(node, "/subscriptions/sub-acme-verify")
                    .put(Map.of("tenant", "acme", "product", "verify", "plan", "standard", "status", "paused"))
                    .expect(200);
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.restore(node, "sub-acme-verify");
        }
    },
    SEAT_FREED {
        @Override
        Guest loser(Cluster cluster) {
            return new Guest(cluster, ANN, "crm-web");
        }

        @Override
        Guest twin(Cluster cluster) {
            return new Guest(cluster, "eve", "crm-web");
        }

        @Override
        void take(Cluster cluster, Node node) {
            cluster.billing(node, "/subscriptions/sub-acme-crm/seats/" + ANN)
                    .delete()
                    .expect(204);
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.billing(node, "/subscriptions/sub-acme-crm/seats/" + ANN)
                    .put()
                    .expect(201);
        }
    },
    USER_DISABLED {
        @Override
        void take(Cluster cluster, Node node) {
            cluster.at(node).put("/suite/users/" + cluster.idOf(ANN), Map.of("enabled", false));
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.at(node).put("/suite/users/" + cluster.idOf(ANN), Map.of("enabled", true));
        }
    },
    MEMBER_REMOVED {
        @Override
        void take(Cluster cluster, Node node) {
            cluster.at(node).delete(members(cluster) + "/" + cluster.idOf(ANN));
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.at(node).post(members(cluster), cluster.idOf(ANN));
        }
    },
    TENANT_DISABLED {
        @Override
        void take(Cluster cluster, Node node) {
            cluster.enable(node, "/suite/organizations/" + cluster.tenantId("acme"), false);
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.enable(node, "/suite/organizations/" + cluster.tenantId("acme"), true);
        }
    },
    CLIENT_DISABLED {
        @Override
        Guest twin(Cluster cluster) {
            return new Guest(cluster, ANN, "acme-portal");
        }

        @Override
        void take(Cluster cluster, Node node) {
            cluster.enable(node, cluster.clientPath("verify-web"), false);
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.enable(node, cluster.clientPath("verify-web"), true);
        }
    },
    PRODUCT_LOCKED {
        @Override
        Guest twin(Cluster cluster) {
            return new Guest(cluster, ANN, "acme-portal");
        }

        @Override
        void take(Cluster cluster, Node node) {
            cluster.catalog(node, "/products/verify/lock").put().expect(204);
        }

        @Override
        void giveBack(Cluster cluster, Node node) {
            cluster.catalog(node, "/products/verify/lock").delete().expect(204);
        }
    };

    private static final String ANN = "ann";

    /** Takes the permission away at one node. */
    abstract void take(Cluster cluster, Node node);

    /** Gives it back at one node. */
    abstract void giveBack(Cluster cluster, Node node);

    /** Who loses it. */
    Guest loser(Cluster cluster) {
        return new Guest(cluster, ANN, "verify-web");
    }

    /** Who has the same and keeps it. */
    Guest twin(Cluster cluster) {
        return new Guest(cluster, "zoe", "verify-web");
    }

    private static String members(Cluster cluster) {
        return "/suite/organizations/" + cluster.tenantId("acme") + "/members";
    }
}
