package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutProductTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void saysWhatIsWrongBeforeItAsksAnybody() throws IOException {
        assertThat(put("")).isEqualTo(PutProduct.MISUSED);
        assertThat(said()).contains("make product FILE=");
        assertThat(put(folder.resolve("none.json").toString())).isEqualTo(PutProduct.MISUSED);
        assertThat(said()).contains("There is no file");
        assertThat(put(file("{"))).isEqualTo(PutProduct.MISUSED);
        assertThat(said()).contains("is not JSON");
        assertThat(put(file("{\"name\": \"Helpdesk\"}"))).isEqualTo(PutProduct.MISUSED);
        assertThat(said()).contains("has no \"product\"");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        assertThat(put(file("{\"product\": \"helpdesk\"}"))).isEqualTo(PutProduct.FAILED);
        assertThat(said()).contains("Is the suite running?").doesNotContain("catalog-demo-secret");
    }

    @Test
    void showsAPlanAsPeopleReadIt() {
        ProductPlan plan = ProductPlan.read("""
                {"product": "helpdesk", "result": "planned",
                 "changes": [{"about": "product name", "before": "Desk", "after": "Helpdesk"},
                             {"about": "client helpdesk-web", "after": "created"}],
                 "kept": ["client helpdesk-old"], "secrets": [{"clientId": "helpdesk-web", "secret": "s3cret"}]}
                """);
        assertThat(plan.changesSomething()).isTrue();
        assertThat(plan.text().lines())
                .containsExactly(
                        "  product name",
                        "    - \"Desk\"",
                        "    + \"Helpdesk\"",
                        "  client helpdesk-web",
                        "    + \"created\"",
                        "  kept, though the file does not have it: client helpdesk-old");
        assertThat(plan.text() + plan).doesNotContain("s3cret");
        assertThat(plan.secrets()).containsEntry("helpdesk-web", "s3cret");
    }

    @Test
    void saysWhyAFileWasRefused() {
        CatalogApi.Reply reply = new CatalogApi.Reply(422, """
                {"type": "https://suitegate.dev/problems/invalid-product", "status": 422, "detail": "The file is refused.",
                 "errors": [{"pointer": "/clients/0/redirectUris/0", "detail": "an address has no wildcard"}]}
                """);
        assertThat(reply.problem().lines())
                .containsExactly(
                        "Refused, and nothing was changed: The file is refused.",
                        "  /clients/0/redirectUris/0: an address has no wildcard");
        assertThat(new CatalogApi.Reply(401, "{\"error\": \"unauthorized_client\"}").problem())
                .contains("unauthorized_client");
    }

    private int put(String file) {
        return PutProduct.run(
                Map.of("SUITEGATE_HTTP_PORT", Integer.toString(Ports.free().http())),
                file,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("product.json"), content).toString();
    }
}
