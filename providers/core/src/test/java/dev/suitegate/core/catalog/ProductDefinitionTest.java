package dev.suitegate.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.catalog.ClientCredential.SecretAtServer;
import dev.suitegate.core.catalog.ClientCredential.SecretFromEnvironment;
import dev.suitegate.core.catalog.ClientDefinition.Machine;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductDefinitionTest {

    @Test
    void refusesAProductWithoutClients() {
        assertThat(aProduct(Optional.empty(), aWebClient("crm-web")).clients()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProduct(Optional.empty()))
                .withMessageContaining("at least one client");
    }

    @Test
    void refusesMoreClientsThanCanBeChangedAtOnce() {
        ClientDefinition[] most = new ClientDefinition[ProductDefinition.MOST_CLIENTS];
        Arrays.setAll(most, number -> aWebClient("web-" + number));
        assertThat(aProduct(Optional.empty(), most).clients()).hasSize(50);
        ClientDefinition[] more = Arrays.copyOf(most, most.length + 1);
        more[most.length] = aWebClient("one-more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProduct(Optional.empty(), more))
                .withMessageContaining("at most 50 clients");
    }

    @Test
    void refusesAClientIdTwice() {
        assertThat(aProduct(Optional.empty(), aWebClient("a"), aWebClient("b")).clients())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProduct(Optional.empty(), aWebClient("a"), aWebClient("a")))
                .withMessageContaining("once");
    }

    @Test
    void refusesAMachineOfAnotherTenantInADedicatedProduct() {
        Optional<TenantAlias> acme = Optional.of(new TenantAlias("acme"));
        assertThat(aProduct(acme, aMachine("acme")).clients()).hasSize(1);
        assertThat(aProduct(Optional.empty(), aMachine("globex")).clients()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProduct(acme, aMachine("globex")))
                .withMessageContaining("own tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/callback", "http://[::1]/callback", "com.example.app:/callback"})
    void keepsOpenRedirectsToNativeApps(String redirect) {
        assertThat(new Native(new ClientId("app"), signIn(redirect)).signIn().redirectUris())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Web(new ClientId("web"), new SecretAtServer(), signIn(redirect), Optional.empty()))
                .withMessageContaining("web client");
    }

    @Test
    void refusesASignInWithoutOrWithRepeatedRedirects() {
        assertThat(signIn("https://crm.example/a", "https://crm.example/b").redirectUris())
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> signIn()).withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signIn("https://crm.example/a", "https://crm.example/a"))
                .withMessageContaining("once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "Acme-2", "a", "acme.example"})
    void acceptsTenantAliases(String alias) {
        assertThat(new TenantAlias(alias)).hasToString(alias);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personal", "ac me", "-acme", "acme/", "../acme", "acm\u0435"})
    void refusesOtherTenantAliases(String alias) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantAlias(alias));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRM", "Überprüfung & Co. – 50 %", "顧客管理", "It's $5"})
    void acceptsTextForPeople(String text) {
        assertThat(new DisplayText(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " CRM",
                "CRM\n",
                "C\u0000RM",
                "\u202eMRC",
                "C\u200bRM",
                "C\u2028RM",
                "\ud800",
                "<b>CRM</b>",
                "${client_account}",
                "a${7*7}"
            })
    void refusesTextThatAMachineCouldRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayText(text));
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThat(new DisplayText("x".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayText("x".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1crm", "Crm", "crm_web", "crm web", "crm/web", "*"})
    void refusesMalformedClientIds(String id) {
        assertThat(new ClientId("crm-web2")).hasToString("crm-web2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KC_DB_PASSWORD", "_CLIENT_SECRET", "crm_CLIENT_SECRET", "CRM_CLIENT_SECRET2"})
    void refusesVariablesThatAreNotForClientSecrets(String variable) {
        assertThat(new SecretFromEnvironment("CRM_WEB_CLIENT_SECRET").variable())
                .startsWith("CRM");
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretFromEnvironment(variable));
    }

    @Test
    void refusesATrialForPeopleOfADedicatedProduct() {
        Optional<TenantAlias> acme = Optional.of(new TenantAlias("acme"));
        assertThat(aProductWithTrial(Optional.empty(), Audience.USERS, Audience.TENANTS)
                        .trial())
                .isPresent();
        assertThat(aProductWithTrial(acme, Audience.TENANTS).trial()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aProductWithTrial(acme, Audience.USERS, Audience.TENANTS))
                .withMessageContaining("tenants");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 366, Integer.MAX_VALUE})
    void refusesTrialsThatLastNoDaysOrMoreThanAYear(int days) {
        PlanId plan = new PlanId("standard");
        assertThat(new TrialOffer(1, plan, Set.of(Audience.USERS)).days()).isEqualTo(1);
        assertThat(new TrialOffer(365, plan, Set.of(Audience.USERS)).isFor(Audience.TENANTS))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialOffer(days, plan, Set.of(Audience.USERS)))
                .withMessageContaining("1 to 365");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialOffer(14, plan, Set.of()));
    }

    private static ProductDefinition aProduct(Optional<TenantAlias> owner, ClientDefinition... clients) {
        return new ProductDefinition(
                new ProductId("crm"),
                new DisplayText("CRM"),
                Optional.empty(),
                owner,
                Optional.empty(),
                Arrays.asList(clients));
    }

    private static ProductDefinition aProductWithTrial(Optional<TenantAlias> owner, Audience... to) {
        return new ProductDefinition(
                new ProductId("crm"),
                new DisplayText("CRM"),
                Optional.empty(),
                owner,
                Optional.of(new TrialOffer(14, new PlanId("standard"), Set.of(to))),
                List.of(aWebClient("crm-web")));
    }

    private static Web aWebClient(String id) {
        return new Web(
                new ClientId(id), new SecretAtServer(), signIn("https://crm.example/callback"), Optional.empty());
    }

    private static Machine aMachine(String tenant) {
        return new Machine(new ClientId("robot"), new SecretAtServer(), new TenantAlias(tenant));
    }

    private static SignIn signIn(String... redirects) {
        return new SignIn(
                Stream.of(redirects).map(RedirectUri::new).toList(),
                List.of(),
                new Consent.Asked(new DisplayText("See your name")),
                false,
                Pages.NONE);
    }
}
