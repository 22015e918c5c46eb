package dev.suitegate.it.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The ways by which ann loses verify, or the CRM, and how each is undone. */
enum Loss {
    SUBSCRIPTION_DELETED {
        @Override
        void cause(Suite suite) {
            suite.billing().revoke(subscription());
        }

        @Override
        void undo(Suite suite) {}
    },
    SUBSCRIPTION_PAUSED {
        @Override
        void cause(Suite suite) {
            Map<String, Object> paused = suite.billing().documentOf(subscription());
            paused.put("status", "paused");
            suite.billing().put(subscription(), paused).expect(200);
        }

        @Override
        void undo(Suite suite) {}
    },
    SUBSCRIPTION_LAPSED {
        @Override
        void cause(Suite suite) {
            Map<String, Object> ending = suite.billing().documentOf(subscription());
            ending.put("endsAt", Instant.now().plus(Duration.ofSeconds(2)).toString());
            suite.billing().put(subscription(), ending).expect(200);
        }

        @Override
        void undo(Suite suite) {}
    },
    SEAT_FREED {
        @Override
        RelyingParty product(Suite suite) {
            return RelyingParty.crmWeb(suite);
        }

        @Override
        void cause(Suite suite) {
            suite.billing().takeSeat("sub-acme-crm", "ann").expect(200, 204);
        }

        @Override
        void undo(Suite suite) {}
    },
    USER_DISABLED {
        @Override
        void cause(Suite suite) {
            enable(suite, "/users/" + suite.administration().idOf("ann"), false);
        }

        @Override
        void undo(Suite suite) {
            enable(suite, "/users/" + suite.administration().idOf("ann"), true);
        }
    },
    MEMBER_REMOVED {
        @Override
        void cause(Suite suite) {
            suite.administration()
                    .realm(members(suite) + "/" + suite.administration().idOf("ann"))
                    .delete()
                    .expect(204);
        }

        @Override
        void undo(Suite suite) {
            suite.administration()
                    .realm(members(suite))
                    .postJson(suite.administration().idOf("ann"))
                    .expect(201);
        }
    },
    ORGANIZATION_DISABLED {
        @Override
        void cause(Suite suite) {
            enable(suite, organization(suite), false);
        }

        @Override
        void undo(Suite suite) {
            enable(suite, organization(suite), true);
        }
    },
    CLIENT_DISABLED {
        @Override
        void cause(Suite suite) {
            KeycloakClient.switchTo(suite, "verify-web", false);
        }

        @Override
        void undo(Suite suite) {
            KeycloakClient.switchTo(suite, "verify-web", true);
        }
    };

    /** Ann loses access. */
    abstract void cause(Suite suite);

    /** What the demo suite's own reset does not put back. */
    abstract void undo(Suite suite);

    /** What ann loses. */
    RelyingParty product(Suite suite) {
        return RelyingParty.verifyWeb(suite);
    }

    private static String subscription() {
        return "sub-acme-verify";
    }

    private static String organization(Suite suite) {
        return "/organizations/" + suite.administration().tenantId("acme");
    }

    private static String members(Suite suite) {
        return organization(suite) + "/members";
    }

    private static void enable(Suite suite, String path, boolean enabled) {
        JsonNode document = suite.administration().realm(path).get().expect(200).json();
        suite.administration()
                .realm(path)
                .putJson(((ObjectNode) document).put("enabled", enabled))
                .expect(204);
    }
}
