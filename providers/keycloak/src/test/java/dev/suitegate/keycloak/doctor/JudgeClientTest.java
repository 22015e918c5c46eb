package dev.suitegate.keycloak.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.doctor.ClientFacts.Kind;
import dev.suitegate.keycloak.doctor.ClientFacts.Switch;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgeClientTest {

    private static final Set<Switch> SOUND =
            EnumSet.of(Switch.PKCE_S256, Switch.RFC_9068_TYPE, Switch.BACK_CHANNEL_LOGOUT, Switch.CONSENT);

    @Test
    void aSoundClientHasNoFinding() {
        assertThat(judge(Kind.WEB, SOUND, "http://localhost:8081/callback", 120, null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IMPLICIT_FLOW, IMPLICIT_FLOW",
        "DIRECT_ACCESS_GRANTS, DIRECT_ACCESS_GRANTS",
        "FULL_SCOPE, FULL_SCOPE",
        "FRONT_CHANNEL_LOGOUT, FRONT_CHANNEL_LOGOUT",
        "INTROSPECTION_JWT, INTROSPECTION_JWT",
        "LIGHTWEIGHT_TOKENS, LIGHTWEIGHT_TOKENS"
    })
    void whatMustBeOffIsFoundWhenOn(Switch on, Check check) {
        Set<Switch> switches = EnumSet.copyOf(SOUND);
        switches.add(on);
        assertThat(judge(Kind.WEB, switches, "https://a.example/", 120, null)).containsExactly(check);
    }

    @ParameterizedTest
    @CsvSource({
        "PKCE_S256, PKCE_NOT_S256",
        "RFC_9068_TYPE, PLAIN_TOKEN_TYPE",
        "BACK_CHANNEL_LOGOUT, NO_BACK_CHANNEL_LOGOUT",
        "CONSENT, CONSENT_OFF"
    })
    void whatMustBeOnIsFoundWhenOff(Switch off, Check check) {
        Set<Switch> switches = EnumSet.copyOf(SOUND);
        switches.remove(off);
        assertThat(judge(Kind.WEB, switches, "https://a.example/", 120, null)).containsExactly(check);
    }

    @Test
    void anAppHasNoServerThatCouldHearOfALogout() {
        Set<Switch> switches = EnumSet.copyOf(SOUND);
        switches.remove(Switch.BACK_CHANNEL_LOGOUT);
        assertThat(judge(Kind.NATIVE, switches, "http://127.0.0.1/callback", 120, null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/*", "*", "+", "https://*.a.example/callback"})
    void anAddressThatStandsForOthersIsFound(String redirectUri) {
        assertThat(judge(Kind.WEB, SOUND, redirectUri, 120, null)).containsExactly(Check.WILDCARD_REDIRECT);
    }

    @Test
    void tokensOfMoreThanTwoMinutesAreFound() {
        assertThat(judge(Kind.WEB, SOUND, "https://a.example/", 121, null)).containsExactly(Check.LONG_ACCESS_TOKENS);
    }

    @ParameterizedTest
    @CsvSource({"entitlements, true", "suite.plan, true", "aud, true", "suitable, false", "email, false"})
    void aClaimOfTheSuitesIsFound(String claim, boolean found) {
        assertThat(judge(Kind.WEB, SOUND, "https://a.example/", 120, claim))
                .isEqualTo(found ? List.of(Check.MAPPER_WRITES_SUITE_CLAIM) : List.of());
    }

    @Test
    void aClientOfNoProductIsJudgedByThatAlone() {
        assertThat(judge(Kind.UNKNOWN, Set.of(Switch.IMPLICIT_FLOW), "*", 900, "aud"))
                .containsExactly(Check.CLIENT_WITHOUT_PRODUCT);
        assertThat(judge(Kind.EXEMPT, Set.of(Switch.FULL_SCOPE), "*", 900, "aud"))
                .isEmpty();
    }

    private static List<Check> judge(
            Kind kind, Set<Switch> on, String redirectUri, int tokenSeconds, @Nullable String claim) {
        List<MapperFacts> mappers =
                claim == null ? List.of() : List.of(new MapperFacts("oidc-hardcoded-claim-mapper", claim));
        ClientFacts client = new ClientFacts(
                "crm-web",
                kind,
                false,
                false,
                List.of(),
                on,
                List.of(redirectUri),
                List.of(),
                tokenSeconds,
                mappers,
                false);
        return JudgeClient.judge(client).stream().map(Finding::check).toList();
    }
}
