package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TenantChoicePageTest {

    private static final Map<String, ?> ACME = tenant("acme-id", "Acme");
    private static final Map<String, ?> MYSELF = Map.of("value", "personal", "name", "", "personal", true);

    private final Map<String, Object> bean = new HashMap<>(Map.of(
            "account",
            "mia@example.org",
            "actionUrl",
            "/choose?a=1&b=2",
            "tenants",
            List.of(MYSELF, ACME),
            "filter",
            "",
            "page",
            1,
            "pages",
            1,
            "total",
            2,
            "searchable",
            false));

    @Test
    void offersEveryTenantAsAButtonThatPostsItsValue() throws IOException, TemplateException {
        RenderedPage page = page();
        assertThat(page.form("suite-tenant-form").all("name=\"tenant\" value=\"(.*?)\""))
                .containsExactly("personal", "acme-id");
        assertThat(page.all("action=\"(.*?)\"")).containsOnly("/choose?a=1&amp;b=2");
        assertThat(page.html()).contains("<bdi>Acme</bdi>", "[tenantChoice.personal]", "<bdi>mia@example.org</bdi>");
    }

    @Test
    void enterInTheSearchFieldSearchesAndDoesNothingElse() throws IOException, TemplateException {
        assertThat(page().html()).doesNotContain("type=\"search\"");
        bean.put("searchable", true);
        RenderedPage page = page();
        assertThat(page.form("suite-tenant-search").all("\\sname=\"(.*?)\"")).containsExactly("filter", "search");
        assertThat(page.form("suite-tenant-form").all("<input type=\"(.*?)\"")).containsExactly("hidden");
    }

    @Test
    void turnsPagesWithinTheSearch() throws IOException, TemplateException {
        bean.putAll(Map.of("filter", "a \"b\"", "page", 1001, "pages", 1002, "searchable", true));
        RenderedPage form = page().form("suite-tenant-form");
        assertThat(form.all("name=\"page\" value=\"(.*?)\"")).containsExactly("1000", "1002");
        assertThat(form.all("name=\"filter\" value=\"(.*?)\"")).containsExactly("a &quot;b&quot;");
        bean.put("page", 1);
        assertThat(page().all("name=\"page\" value=\"(.*?)\"")).containsExactly("2");
        bean.put("page", 1002);
        assertThat(page().all("name=\"page\" value=\"(.*?)\"")).containsExactly("1001");
    }

    @Test
    void saysThatNothingWasFoundAndLeadsOn() throws IOException, TemplateException {
        bean.putAll(Map.of("filter", "zzz", "tenants", List.of(), "pages", 0, "total", 0, "searchable", true));
        RenderedPage page = page();
        assertThat(page.all("role=\"status\">(.*?)<")).containsExactly("[tenantChoice.noMatch]");
        assertThat(page.form("suite-tenant-show-all").all("name=\"filter\" value=\"(.*?)\""))
                .containsExactly("");
        assertThat(page.all("name=\"(cancel)\"")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onfocus=\"alert(1)", "</bdi><b>", "${7*7}", "'&amp;"})
    void keepsEveryNameText(String name) throws IOException, TemplateException {
        bean.putAll(Map.of("product", name, "account", name, "filter", name, "searchable", true));
        bean.put("tenants", List.of(MYSELF, tenant(name, name)));
        assertThat(page().html().replaceAll("&(lt|gt|quot|amp|#39);", "_"))
                .doesNotContain("<script", "<b>", "\" onfocus", "49", "'");
    }

    @ParameterizedTest
    @CsvSource({"Acme, A", "éclair, é", "«42» Ltd, 4", "𠮷野家, 𠮷", "🚀, 🚀", "'\"—\"', ''", "'', ''"})
    void standsInForALogoWithTheInitial(String name, String initial) throws IOException, TemplateException {
        bean.put("tenants", List.of(tenant("x", name)));
        assertThat(page().all("data-initial=\"(.*?)\"")).containsExactly(initial);
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdn.example/a.svg, true",
        "/realms/suite/logo/a, true",
        "javascript:alert(1), false",
        "data:image/svg+xml;x, false",
        "//elsewhere.example/a.svg, false",
        "' ', false",
    })
    void fetchesALogoFromTheWebOrThisServer(String address, boolean fetched) throws IOException, TemplateException {
        Map<String, Object> tenant = new HashMap<>(ACME);
        tenant.put("logoUrl", address);
        bean.put("tenants", List.of(tenant));
        assertThat(page().all("<img src=\"(.*?)\"")).isEqualTo(fetched ? List.of(address) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example/switch, true",
        "javascript:alert(1), false",
        "' java\tscript:alert(1)', false",
        "DATA:text/html;x, false",
        "'', false",
    })
    void linksToNoAddressThatRunsAsCode(String address, boolean linked) throws IOException, TemplateException {
        bean.put("switchAccountUrl", address);
        assertThat(page().all("href=\"(.*?)\"")).isEqualTo(linked ? List.of(address) : List.of());
    }

    private RenderedPage page() throws IOException, TemplateException {
        return RenderedPage.of("tenant-choice.ftl", Map.of("tenantChoice", bean));
    }

    private static Map<String, ?> tenant(String value, String name) {
        return Map.of("value", value, "name", name, "personal", false);
    }
}
