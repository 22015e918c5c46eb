package dev.suitegate.keycloak.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.doctor.RealmFacts.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JudgeRealmTest {

    private static final FlowFacts ASKS = new FlowFacts("suite browser", true);
    private static final Set<Row> ALL = EnumSet.allOf(Row.class);

    @Test
    void aHealthyRealmHasNoFinding() {
        assertThat(JudgeRealm.judge(realm(ALL, 60, List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachRowThatIsNotMetIsOneError(Row missing) {
        Set<Row> met = EnumSet.complementOf(EnumSet.of(missing));
        assertThat(JudgeRealm.judge(realm(met, 60, List.of(), List.of(), List.of())))
                .singleElement()
                .satisfies(found -> assertThat(found.check().severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void aCodeOfMoreThanAMinuteIsTooLong() {
        assertThat(checks(realm(ALL, 61, List.of(), List.of(), List.of()))).containsExactly(Check.LONG_CODES);
    }

    @Test
    void whatTheRealmLacksIsNamed() {
        assertThat(JudgeRealm.judge(realm(ALL, 60, List.of(), List.of("ldap"), List.of("gone"))))
                .extracting(
                        finding -> finding.check().id() + " " + finding.place().name())
                .containsExactly("user-storage-federated ldap", "product-client-gone gone");
    }

    @Test
    void aProviderIsJudgedByItsSignaturesItsTenantAndItsFlow() {
        assertThat(checks(
                        realm(ALL, 60, List.of(new ProviderFacts("a", true, true, true, true)), List.of(), List.of())))
                .isEmpty();
        assertThat(checks(realm(
                        ALL, 60, List.of(new ProviderFacts("a", true, false, false, false)), List.of(), List.of())))
                .containsExactly(
                        Check.UNSIGNED_PROVIDER, Check.PROVIDER_OF_NO_TENANT, Check.POST_BROKER_FLOW_WITHOUT_STEP);
        assertThat(checks(realm(
                        ALL, 60, List.of(new ProviderFacts("a", false, false, true, true)), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void theServerIsJudgedWhateverTheRealm() {
        assertThat(JudgeServer.judge(new ServerFacts(List.of("LoginProtocol/saml"), List.of("scim-api"))))
                .extracting(
                        finding -> finding.check().id() + " " + finding.place().name())
                .containsExactly("layer-displaced LoginProtocol/saml", "risky-feature scim-api");
    }

    private static List<Check> checks(RealmFacts realm) {
        return JudgeRealm.judge(realm).stream().map(Finding::check).toList();
    }

    private static RealmFacts realm(
            Set<Row> met, int codeSeconds, List<ProviderFacts> providers, List<String> stores, List<String> lost) {
        return new RealmFacts(met, codeSeconds, ASKS, ASKS, providers, stores, lost);
    }
}
