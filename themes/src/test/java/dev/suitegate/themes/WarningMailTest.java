package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the e-mail before an end says, as HTML and as text. */
final class WarningMailTest {

    private static final Path EMAIL = ThemeFiles.ROOT.resolve(Path.of("theme", "suitegate", "email"));
    private static final String TEMPLATE = "/suite-subscription-ends.ftl";

    private final Map<String, Object> attributes = new HashMap<>(Map.of(
            "words", "endWarning.trial.ends",
            "subject", "The trial of Verify ends on March 1, 2027",
            "product", "Verify",
            "plan", "standard",
            "end", "March 1, 2027, 9:30 AM UTC",
            "tenant", "Acme",
            "accountUrl", "https://id.example/realms/suite/account?a=1&b=2",
            "realmName", "Suitegate",
            "locale", Locale.ENGLISH,
            "ltr", true));

    @ParameterizedTest
    @ValueSource(strings = {"html", "text"})
    void namesProductPlanTenantAndEnd(String form) throws IOException, TemplateException {
        assertThat(render(form))
                .contains("Verify", "standard", "Acme", "March 1, 2027, 9:30 AM UTC")
                .contains("[endWarning.trial.ends.text, Verify]", "[endWarning.why, Suitegate]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "text"})
    void namesNoTenantWhereItIsAPerson(String form) throws IOException, TemplateException {
        attributes.remove("tenant");
        assertThat(render(form))
                .contains("[endWarning.whyPersonal, Suitegate]")
                .doesNotContain("endWarning.tenant", "endWarning.why,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "text"})
    void linksToTheAccountOnlyWhereItsAddressIsKnown(String form) throws IOException, TemplateException {
        assertThat(render(form)).contains("https://id.example/realms/suite/account", "endWarning.account");
        attributes.remove("accountUrl");
        assertThat(render(form)).doesNotContain("http", "endWarning.account");
    }

    @Test
    void theTextIsPlainAndTheRestIsInTheBrand() throws IOException, TemplateException {
        assertThat(render("text")).contains("?a=1&b=2").doesNotContain("<", "&amp;");
        assertThat(render("html")).contains("<!DOCTYPE html>", "lang=\"en\"", "class=\"card\"", "?a=1&amp;b=2");
    }

    @Test
    void loadsNothingFromAnywhere() throws IOException, TemplateException {
        assertThat(render("html")).doesNotContain("<img", "<script", "<link", "@import", "url(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onclick=\"alert(1)", "</bdi><b>", "${7*7}"})
    void keepsEveryNameText(String name) throws IOException, TemplateException {
        for (String attribute : new String[] {"subject", "product", "plan", "tenant", "end", "realmName"}) {
            attributes.put(attribute, name);
        }
        assertThat(render("html").replaceAll("&(lt|gt|quot|amp|#39);", "_"))
                .doesNotContain("<script", "<b>", "\" onclick", "49");
    }

    @ParameterizedTest
    @CsvSource({"trial, ends", "trial, ended", "period, ends", "period, ended", "grace, ends", "grace, ended"})
    void everyCauseHasItsWords(String cause, String when) throws IOException {
        Properties english = new Properties();
        Path messages = ThemeFiles.ROOT.resolve(Path.of("theme-resources", "messages", "messages_en.properties"));
        try (Reader reader = Files.newBufferedReader(messages)) {
            english.load(reader);
        }
        String words = "endWarning." + cause + "." + when;
        assertThat(english).containsKeys(words + ".subject", words + ".text");
    }

    /** With Keycloak's settings, over the suite's own layout. */
    private String render(String form) throws IOException, TemplateException {
        Configuration keycloak = new Configuration(Configuration.VERSION_2_3_32);
        keycloak.setOutputFormat(HTMLOutputFormat.INSTANCE);
        keycloak.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        keycloak.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new FileTemplateLoader(EMAIL.toFile()), new FileTemplateLoader(ThemeFiles.TEMPLATES.toFile())
        }));
        TemplateMethodModelEx words = Object::toString;
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("msg", words);
        StringWriter mail = new StringWriter();
        keycloak.getTemplate(form + TEMPLATE).process(model, mail);
        return mail.toString();
    }
}
