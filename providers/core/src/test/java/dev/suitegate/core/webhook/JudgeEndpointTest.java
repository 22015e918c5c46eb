package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.event.EventType;
import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.webhook.EndpointFault.Reason;
import dev.suitegate.core.webhook.EndpointVerdict.Accepted;
import dev.suitegate.core.webhook.EndpointVerdict.Refused;
import dev.suitegate.core.webhook.JudgeEndpoint.Limits;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgeEndpointTest {

    private static final String URL = "https://crm.example/hooks";
    private static final TenantId ACME = TenantId.organization("acme");
    private static final TenantId GLOBEX = TenantId.organization("globex");

    private final JudgeEndpoint judge = new JudgeEndpoint(Limits.USUAL);

    private EndpointVerdict withUrl(String url) {
        return judge.judgeChange(new DraftEndpoint(url, "", Optional.empty(), Optional.empty()));
    }

    private EndpointVerdict withDescription(String text) {
        return judge.judgeChange(new DraftEndpoint(URL, text, Optional.empty(), Optional.empty()));
    }

    private EndpointVerdict withTypes(String... types) {
        return judge.judgeChange(new DraftEndpoint(URL, "", Optional.of(List.of(types)), Optional.empty()));
    }

    private EndpointVerdict withTenants(List<TenantId> tenants) {
        return judge.judgeChange(new DraftEndpoint(URL, "", Optional.empty(), Optional.of(tenants)));
    }

    private static Refused refused(String pointer, Reason reason) {
        return new Refused(List.of(new EndpointFault(pointer, reason)));
    }

    @Test
    void withoutFiltersEverythingIsWanted() {
        assertThat(withUrl(URL))
                .isEqualTo(new Accepted(new EndpointSettings(
                        new EndpointUrl(URL), "", new TypeFilter.All(), new TenantFilter.Every())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example",
                "https://crm.example/",
                "https://crm.example:8443/hooks/suite?team=a&x=%C3%A9",
                "https://crm.example?x=/../@y",
                "https://crm.example/v1.2/..a/a",
                "https://xn--kln-sna.example/a/b@c"
            })
    void takesAddresses(String url) {
        assertThat(withUrl(url)).isInstanceOf(Accepted.class);
    }

    static Stream<Arguments> noAddresses() {
        return Stream.of(
                Arguments.of("", Reason.URL_LENGTH),
                Arguments.of("https://crm.example/" + "a".repeat(EndpointUrl.MAX_LENGTH), Reason.URL_LENGTH),
                Arguments.of("https://crm.example/\r\nHost: other.example", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of("https://crm.example/hooks\n", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of(" https://crm.example/", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of("https://crm.example/\u0000", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of("https://k\u00f6ln.example/", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of("http://crm.example/", Reason.URL_SCHEME),
                Arguments.of("HTTPS://crm.example/", Reason.URL_SCHEME),
                Arguments.of("ftp://crm.example/", Reason.URL_SCHEME),
                Arguments.of("file:///etc/passwd", Reason.URL_SCHEME),
                Arguments.of("//crm.example/", Reason.URL_SCHEME),
                Arguments.of("https:crm.example", Reason.URL_SCHEME),
                Arguments.of("https://crm.example/#top", Reason.URL_FRAGMENT),
                Arguments.of("https://a" + ":b@crm.example/", Reason.URL_USER_INFORMATION),
                Arguments.of("https://crm.example@other.example/", Reason.URL_USER_INFORMATION),
                Arguments.of("https://@crm.example/", Reason.URL_USER_INFORMATION),
                Arguments.of("https://203.0.113.7/hooks", Reason.URL_ADDRESS_LITERAL),
                Arguments.of("https://[2001:db8::1]:443/hooks", Reason.URL_ADDRESS_LITERAL),
                Arguments.of("https://[::1%25eth0]/", Reason.URL_ADDRESS_LITERAL),
                Arguments.of("https://localhost/hooks", Reason.URL_LOCAL_NAME),
                Arguments.of("https://db.internal/hooks", Reason.URL_LOCAL_NAME),
                Arguments.of("https://", Reason.URL_HOST),
                Arguments.of("https:///hooks", Reason.URL_HOST),
                Arguments.of("https://CRM.example/", Reason.URL_HOST),
                Arguments.of("https://crm..example/", Reason.URL_HOST),
                Arguments.of("https://crm.example./", Reason.URL_HOST),
                Arguments.of("https://crm_1.example/", Reason.URL_HOST),
                Arguments.of("https://%63rm.example/", Reason.URL_HOST),
                Arguments.of("https://other.example\\@crm.example/", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of("https://[::1/", Reason.URL_HOST),
                Arguments.of("https://" + "a.".repeat(130) + "example/", Reason.URL_HOST),
                Arguments.of("https://crm.example:/", Reason.URL_PORT),
                Arguments.of("https://crm.example:0/", Reason.URL_PORT),
                Arguments.of("https://crm.example:65536/", Reason.URL_PORT),
                Arguments.of("https://crm.example:25/", Reason.URL_PORT),
                Arguments.of("https://crm.example:443:443/", Reason.URL_PORT),
                Arguments.of("https://crm.example/a/../b", Reason.URL_PATH),
                Arguments.of("https://crm.example/.", Reason.URL_PATH),
                Arguments.of("https://crm.example/a/%2E./b", Reason.URL_PATH),
                Arguments.of("https://crm.example/?a[]=1", Reason.URL_PATH),
                Arguments.of("https://crm.example/a\\b", Reason.URL_NOT_VISIBLE_ASCII),
                Arguments.of("https://crm.example/%zz", Reason.URL_PATH),
                Arguments.of("https://crm.example/<x>", Reason.URL_PATH));
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void refusesWhatIsNoAddress(String url, Reason reason) {
        assertThat(withUrl(url)).isEqualTo(refused("/url", reason));
        assertThat(reason.rule()).endsWith(".");
    }

    @Test
    void takesThisMachineWhereDevelopersSaySo() {
        DraftEndpoint draft = new DraftEndpoint("http://localhost:9876/", "", Optional.empty(), Optional.empty());
        assertThat(judging(new OutboundPolicy(true, Set.of(), List.of())).judgeChange(draft))
                .isInstanceOf(Accepted.class);
        assertThat(judging(OutboundPolicy.production(Set.of(), List.of())).judgeChange(draft))
                .isEqualTo(refused("/url", Reason.URL_SCHEME));
    }

    @Test
    void refusesTheServerItself() {
        DraftEndpoint draft = new DraftEndpoint("https://id.example/hooks", "", Optional.empty(), Optional.empty());
        assertThat(judging(OutboundPolicy.production(Set.of("id.example"), List.of()))
                        .judgeChange(draft))
                .isEqualTo(refused("/url", Reason.URL_OWN_HOST));
        assertThat(judge.judgeChange(draft)).isInstanceOf(Accepted.class);
    }

    private static JudgeEndpoint judging(OutboundPolicy receivers) {
        return new JudgeEndpoint(Limits.of(receivers));
    }

    @Test
    void anAddressIsOneFromTheBeginning() {
        assertThat(new EndpointUrl(URL)).hasToString(URL);
        assertThat(new EndpointUrl("http://localhost:9876/")).hasToString("http://localhost:9876/");
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointUrl("https://crm.example/#top"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CRM, mirror of subscriptions", "K\u00f6ln \uD83D\uDE80"})
    void takesDescriptions(String text) {
        assertThat(withDescription(text)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\tb", "a\u202eb", "a\u2028b", "a\u0000", "\ud800"})
    void refusesHiddenMeaningInDescriptions(String text) {
        assertThat(withDescription(text)).isEqualTo(refused("/description", Reason.DESCRIPTION));
    }

    @Test
    void descriptionsHaveALength() {
        assertThat(withDescription("a".repeat(255))).isInstanceOf(Accepted.class);
        assertThat(withDescription("a".repeat(256))).isEqualTo(refused("/description", Reason.DESCRIPTION));
    }

    @Test
    void takesTypesByTheirNames() {
        assertThat(withTypes("subscription.updated", "access.revoked"))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.settings().types())
                                .isEqualTo(new TypeFilter.Only(
                                        Set.of(EventType.SUBSCRIPTION_UPDATED, EventType.ACCESS_REVOKED))));
    }

    @Test
    void takesEveryTypeThatCanBeChosen() {
        String[] chosen = Arrays.stream(EventType.values())
                .filter(EventType::isChosen)
                .map(EventType::word)
                .toArray(String[]::new);
        assertThat(withTypes(chosen)).isInstanceOf(Accepted.class);
    }

    @Test
    void refusesOtherTypes() {
        assertThat(withTypes("subscription.updated", "subscription.*"))
                .isEqualTo(refused("/types/1", Reason.TYPE_UNKNOWN));
        assertThat(withTypes("access.revoked", "access.revoked")).isEqualTo(refused("/types/1", Reason.FILTER_REPEATS));
        assertThat(withTypes("endpoint.test")).isEqualTo(refused("/types/0", Reason.TYPE_NOT_CHOSEN));
        assertThat(withTypes()).isEqualTo(refused("/types", Reason.FILTER_EMPTY));
        assertThat(withTypes(Collections.nCopies(101, "access.revoked").toArray(String[]::new)))
                .isEqualTo(refused("/types", Reason.FILTER_LENGTH));
    }

    @Test
    void whatIsAboutNoTenantNeedsAnEndpointForAll() {
        List<String> types = List.of("endpoint.disabled");
        assertThat(judge.judgeChange(new DraftEndpoint(URL, "", Optional.of(types), Optional.of(List.of(ACME)))))
                .isEqualTo(refused("/types/0", Reason.TYPE_NEEDS_EVERY_TENANT));
        assertThat(withTypes("endpoint.disabled")).isInstanceOf(Accepted.class);
    }

    @Test
    void takesTenants() {
        assertThat(withTenants(List.of(ACME, GLOBEX))).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.settings().tenants()).isEqualTo(new TenantFilter.Only(Set.of(ACME, GLOBEX)));
            assertThat(accepted.settings().seesEveryTenant()).isFalse();
        });
        assertThat(withUrl(URL))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.settings().seesEveryTenant())
                                .isTrue());
    }

    @Test
    void refusesOtherTenants() {
        List<TenantId> many = IntStream.rangeClosed(1, DraftEndpoint.MOST_FILTERED + 1)
                .mapToObj(number -> TenantId.organization("tenant-" + number))
                .toList();
        assertThat(withTenants(many)).isEqualTo(refused("/tenants", Reason.FILTER_LENGTH));
        assertThat(withTenants(many.subList(1, many.size()))).isInstanceOf(Accepted.class);
        assertThat(withTenants(List.of())).isEqualTo(refused("/tenants", Reason.FILTER_EMPTY));
        assertThat(withTenants(List.of(ACME, ACME))).isEqualTo(refused("/tenants/1", Reason.FILTER_REPEATS));
    }

    @Test
    void aRealmHasSoManyAndNoMore() {
        DraftEndpoint draft = new DraftEndpoint(URL, "", Optional.empty(), Optional.empty());
        int quota = Limits.USUAL.quota();
        assertThat(judge.judgeNew(draft, quota - 1)).isInstanceOf(Accepted.class);
        assertThat(judge.judgeNew(draft, quota)).isEqualTo(refused("", Reason.QUOTA));
        assertThat(judge.judgeChange(draft)).isInstanceOf(Accepted.class);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        DraftEndpoint draft =
                new DraftEndpoint("http://crm.example/", "a\nb", Optional.of(List.of("x")), Optional.empty());
        assertThat(judge.judgeNew(draft, 1000))
                .isEqualTo(new Refused(List.of(
                        new EndpointFault("", Reason.QUOTA),
                        new EndpointFault("/url", Reason.URL_SCHEME),
                        new EndpointFault("/description", Reason.DESCRIPTION),
                        new EndpointFault("/types/0", Reason.TYPE_UNKNOWN))));
    }
}
