package dev.suitegate.keycloak.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Finds what of the enforcement, the security baseline and the products' settings is wrong in a realm. */
public final class ExamineRealm {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    (Finding finding) -> finding.check().severity())
            .thenComparing(Finding::check)
            .thenComparing(finding -> finding.place().name());

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;

    public ExamineRealm(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
    }

    /** Everything that is wrong now, the worst first; changes nothing. */
    public List<Finding> examine() {
        Stream<Finding> ofServer = JudgeServer.judge(ReadServer.read(keycloakSession)).stream();
        Stream<Finding> ofRealm = JudgeRealm.judge(ReadRealm.read(keycloakSession, realm)).stream();
        Stream<Finding> ofClients = ReadClients.read(keycloakSession, realm).stream()
                .map(JudgeClient::judge)
                .flatMap(List::stream);
        return Stream.of(ofServer, ofRealm, ofClients)
                .flatMap(findings -> findings)
                .sorted(WORST_FIRST)
                .toList();
    }
}
