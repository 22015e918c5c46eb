package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the no-access page says of a trial. */
final class TrialOfferTest {

    private static final Map<String, ?> MYSELF = Map.of("place", "1", "name", "", "personal", true);
    private static final Map<String, ?> ACME = Map.of("place", "2", "name", "Acme", "personal", false);

    private final Map<String, Object> trial = new HashMap<>(Map.of(
            "plan",
            "standard",
            "days",
            "14",
            "entries",
            List.of(MYSELF),
            "failed",
            false,
            "actionUrl",
            "/yes?a=1&b=2"));

    @Test
    void saysNothingWhereThereIsNone() throws IOException, TemplateException {
        trial.clear();
        assertThat(page().html()).doesNotContain("suite-trial", "trial.");
    }

    @Test
    void offersItWithOneButtonThatPosts() throws IOException, TemplateException {
        RenderedPage page = page();
        assertThat(page.all("<form ([^>]*)>").get(0)).contains("method=\"post\"", "action=\"/yes?a=1&amp;b=2\"");
        assertThat(page.form("suite-trial-form").all("<button[^>]* type=\"submit\" name=\"trial\" value=\"(.*?)\""))
                .containsExactly("1");
        assertThat(page.html()).contains("[trial.start, 14]", "[trial.text]", "<bdi>standard</bdi>", "<bdi>14</bdi>");
        assertThat(page.html()).doesNotContain("trial.everybody", "trial.failed");
    }

    @Test
    void saysForWhomWhereThereAreSeveral() throws IOException, TemplateException {
        trial.put("entries", List.of(MYSELF, ACME));
        assertThat(page().form("suite-trial-form").html())
                .contains("value=\"1\"", "[trial.startPersonal, 14]", "value=\"2\"", "[trial.startFor, 14, Acme]");
        assertThat(page().html()).contains("[trial.everybody]");
    }

    @Test
    void saysWhoCanWhereThisPersonCannot() throws IOException, TemplateException {
        trial.remove("actionUrl");
        trial.put("entries", List.of(ACME));
        assertThat(page().html()).contains("[trial.administrator, Acme, 14]").doesNotContain("<form", "<button");
    }

    @Test
    void saysThatItCouldNotBeDone() throws IOException, TemplateException {
        trial.put("failed", true);
        assertThat(page().all("role=\"alert\">(.*?)<")).containsExactly("[trial.failed]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onfocus=\"alert(1)", "</bdi><b>", "${7*7}"})
    void keepsEveryNameText(String name) throws IOException, TemplateException {
        trial.put("entries", List.of(MYSELF, Map.of("place", "2", "name", name, "personal", false)));
        trial.put("plan", name);
        assertThat(page().html().replaceAll("&(lt|gt|quot|amp|#39);", "_"))
                .doesNotContain("<script", "<b>", "\" onfocus", "49");
    }

    private RenderedPage page() throws IOException, TemplateException {
        Map<String, Object> bean = new HashMap<>(
                Map.of("product", "Verify", "account", "eve", "reason", "no_subscription", "reference", "r"));
        if (!trial.isEmpty()) {
            bean.put("trial", trial);
        }
        return RenderedPage.of("product-no-access.ftl", Map.of("noAccess", bean));
    }
}
