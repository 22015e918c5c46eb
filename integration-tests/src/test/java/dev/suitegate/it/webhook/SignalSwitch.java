package dev.suitegate.it.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.Suite;

/** The switch of Keycloak's transmitter in the suite's realm, until it is closed. */
record SignalSwitch(Suite suite) implements AutoCloseable {

    private static final String ATTRIBUTE = "ssf.transmitterEnabled";

    static SignalSwitch on(Suite suite) {
        SignalSwitch made = new SignalSwitch(suite);
        made.turn(true);
        return made;
    }

    @Override
    public void close() {
        turn(false);
    }

    String realmId() {
        return suite.administration()
                .realm("")
                .get()
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private void turn(boolean on) {
        ObjectNode realm =
                (ObjectNode) suite.administration().realm("").get().expect(200).json();
        ObjectNode attributes = (ObjectNode) realm.path("attributes");
        if (on) {
            attributes.put(ATTRIBUTE, "true");
        } else {
            attributes.remove(ATTRIBUTE);
        }
        suite.administration().realm("").putJson(realm).expect(204);
    }
}
