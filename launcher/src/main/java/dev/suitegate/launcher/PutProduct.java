package dev.suitegate.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** What {@code make product} runs: shows what a product file would change in a running suite, and applies it when told to. */
public final class PutProduct {
    /** Everything went as asked. */
    public static final int DONE = 0;
    /** The server cannot be asked, or answers what nobody expects. */
    public static final int FAILED = 1;
    /** The settings or the file's name are wrong; nothing was asked. */
    public static final int MISUSED = 2;
    /** The server refuses the file or the caller; nothing was changed. */
    public static final int REFUSED = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    private PutProduct(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Ends with {@link #DONE}, {@link #FAILED}, {@link #MISUSED} or {@link #REFUSED}. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), arguments.length == 1 ? arguments[0] : "", System.out, System.err));
    }

    /**
     * Plans, and applies with {@code APPLY=yes}.
     *
     * @param environment the settings: {@code SUITEGATE_URL}, {@code SUITEGATE_REALM}, {@code SUITEGATE_CLIENT_ID},
     *     {@code CATALOG_CLIENT_SECRET} and {@code APPLY}
     * @param file the product file
     * @return the exit code
     */
    public static int run(Map<String, String> environment, String file, PrintStream out, PrintStream err) {
        PutProduct program = new PutProduct(environment, out, err);
        try {
            return program.put(file);
        } catch (LaunchFailure failure) {
            err.println(failure.getMessage());
            return FAILED;
        } catch (MisuseException misuse) {
            err.println(misuse.getMessage());
            return MISUSED;
        }
    }

    private int put(String file) {
        CatalogSettings settings = CatalogSettings.from(environment);
        String document = read(file);
        String product = productOf(file, document);
        CatalogApi api = new CatalogApi(settings);
        CatalogApi.Reply planned = api.put(product, document, true);
        if (!planned.isSuccess()) {
            return refuse(planned);
        }
        ProductPlan plan = ProductPlan.read(planned.body());
        out.printf("Product '%s', realm '%s' at %s%n%n", product, settings.realm(), settings.server());
        out.print(plan.text());
        if (!plan.changesSomething()) {
            return DONE;
        }
        if (!settings.apply()) {
            out.printf("%nNothing was changed. To do this: make product FILE=%s APPLY=yes%n", file);
            return DONE;
        }
        CatalogApi.Reply applied = api.put(product, document, false);
        return applied.isSuccess() ? tell(ProductPlan.read(applied.body())) : refuse(applied);
    }

    private int tell(ProductPlan applied) {
        out.printf("%nApplied: %s.%n", applied.result());
        if (!applied.secrets().isEmpty()) {
            err.printf(
                    "%nThese secrets are shown this once and kept nowhere else. Put them where each client reads its own:%n");
            err.flush();
            applied.secrets().forEach((client, secret) -> out.printf("%n  %s  %s%n", client, secret));
        }
        return DONE;
    }

    private int refuse(CatalogApi.Reply reply) {
        err.print(reply.problem());
        return REFUSED;
    }

    private static String read(String file) {
        if (file.isBlank()) {
            throw new MisuseException("Say which file: make product FILE=realm-config/examples/helpdesk.json");
        }
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new MisuseException("There is no file " + file);
        } catch (IOException unreadable) {
            throw new MisuseException("Cannot read " + file + ": " + unreadable.getMessage());
        }
    }

    private static String productOf(String file, String document) {
        try {
            JsonNode id = JSON.readTree(document).path("product");
            if (id.isTextual() && !id.asText().isBlank()) {
                return id.asText();
            }
        } catch (JsonProcessingException broken) {
            throw new MisuseException(file + " is not JSON: " + broken.getOriginalMessage());
        }
        throw new MisuseException(file + " does not say which product it is: it has no \"product\"");
    }
}
