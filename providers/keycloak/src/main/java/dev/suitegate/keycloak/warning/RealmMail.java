package dev.suitegate.keycloak.warning;

import java.util.Map;
import org.keycloak.models.RealmModel;

/** Whether a realm sends warnings by e-mail. */
final class RealmMail {

    private static final String SWITCH = "suite.warnings.mail";

    private RealmMail() {}

    /** It has a mail server, and nobody has switched them off. */
    static boolean isOn(RealmModel realm) {
        Map<String, String> server = realm.getSmtpConfig();
        return !"false".equals(realm.getAttribute(SWITCH)) && isSet(server, "host") && isSet(server, "from");
    }

    private static boolean isSet(Map<String, String> server, String key) {
        return !server.getOrDefault(key, "").isBlank();
    }
}
