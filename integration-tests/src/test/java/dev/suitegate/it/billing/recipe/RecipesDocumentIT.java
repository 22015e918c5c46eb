package dev.suitegate.it.billing.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide shows the very code that is tested. */
@Tag("billing")
final class RecipesDocumentIT {
    private static final Path ROOT = Path.of(System.getProperty("suitegate.root", ".."));
    private static final List<Class<?>> RECIPES = List.of(
            NewestWins.class,
            StripeSubscriptions.class,
            StripeEntitlements.class,
            KillBillSubscriptions.class,
            LagoSubscriptions.class);

    @Test
    void showsWhatIsTested() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/billing-recipes.md"));
        for (Class<?> recipe : RECIPES) {
            assertThat(guide).as(recipe.getSimpleName()).contains("```java\n" + shown(recipe) + "```\n");
        }
        assertThat(guide.split("```java\n", -1)).hasSize(RECIPES.size() + 1);
    }

    /** The class without its package and imports. */
    private static String shown(Class<?> recipe) throws IOException {
        String source = Files.readString(ROOT.resolve("integration-tests/src/test/java")
                .resolve(recipe.getName().replace('.', '/') + ".java"));
        return source.substring(source.indexOf("/**"));
    }
}
