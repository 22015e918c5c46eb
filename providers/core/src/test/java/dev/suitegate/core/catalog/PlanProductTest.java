package dev.suitegate.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductPlan.Objection;
import dev.suitegate.core.catalog.ProductPlan.Planned;
import dev.suitegate.core.catalog.ProductPlan.Reason;
import dev.suitegate.core.catalog.ProductPlan.Refused;
import dev.suitegate.core.catalog.ProductState.ClientState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanProductTest {

    private static final ProductId CRM = new ProductId("crm");
    private static final ClientState WEB = new ClientState(
            "web", Map.of("redirectUris", "https://crm.example/a", "name", "CRM", "tosUri", "https://t"));
    private static final ProductState DESIRED = new ProductState(Map.of("name", "CRM"), Map.of("crm-web", WEB));

    @Test
    void tellsWhatIsNew() {
        Planned plan = planned(DESIRED, Optional.empty());
        assertThat(plan.isNew()).isTrue();
        assertThat(plan.kept()).isEmpty();
        assertThat(plan.changes())
                .containsExactly(
                        new PlannedChange("product name", null, "CRM"),
                        new PlannedChange("client crm-web", null, "web"),
                        new PlannedChange("client crm-web redirectUris", null, "https://crm.example/a"));
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        Planned plan = planned(DESIRED, Optional.of(DESIRED));
        assertThat(plan.isNew()).isFalse();
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void tellsEverySettingThatBecomesAnother() {
        ClientState other = new ClientState(
                "web", Map.of("redirectUris", "https://crm.example/b", "name", "CRM", "implicitFlowEnabled", "true"));
        Planned plan = planned(
                DESIRED,
                Optional.of(new ProductState(
                        Map.of("name", "Old", "trial", "14 days"), Map.of("crm-web", other, "crm-old", WEB))));
        assertThat(plan.changes())
                .containsExactly(
                        new PlannedChange("product name", "Old", "CRM"),
                        new PlannedChange("product trial", "14 days", null),
                        new PlannedChange("client crm-web implicitFlowEnabled", "true", null),
                        new PlannedChange(
                                "client crm-web redirectUris", "https://crm.example/b", "https://crm.example/a"),
                        new PlannedChange("client crm-web tosUri", null, "https://t"));
        assertThat(plan.kept()).containsExactly("crm-old");
    }

    @ParameterizedTest
    @EnumSource(Holder.class)
    void takesNoNameFromAnybodyElse(Holder holder) {
        ProductPlan plan = plan(DESIRED, Optional.empty(), name -> name.equals("crm-web") ? holder : Holder.NOBODY);
        boolean free = holder == Holder.NOBODY || holder == Holder.SAME_PRODUCT;
        assertThat(plan instanceof Planned).isEqualTo(free);
        if (plan instanceof Refused refused) {
            assertThat(refused.objections()).containsExactly(new Objection(0, Reason.TAKEN));
        }
    }

    @Test
    void isNotCalledLikeAClientOfAnotherProduct() {
        ProductPlan plan =
                plan(DESIRED, Optional.empty(), name -> name.equals("crm") ? Holder.OTHER_PRODUCT : Holder.NOBODY);
        assertThat(plan).isEqualTo(new Refused(List.of(new Objection(Objection.OF_PRODUCT, Reason.TAKEN))));
        assertThat(plan(DESIRED, Optional.empty(), name -> Holder.NOBODY)).isInstanceOf(Planned.class);
    }

    @Test
    void keepsAClientOfItsKind() {
        ProductState mobile =
                new ProductState(Map.of("name", "CRM"), Map.of("crm-web", new ClientState("native", WEB.settings())));
        assertThat(plan(DESIRED, Optional.of(mobile), name -> Holder.SAME_PRODUCT))
                .isEqualTo(new Refused(List.of(new Objection(0, Reason.OTHER_KIND))));
        assertThat(plan(DESIRED, Optional.of(DESIRED), name -> Holder.SAME_PRODUCT))
                .isInstanceOf(Planned.class);
    }

    @Test
    void isKeptInTheHistoryAsWhatItReplacesAndWhatThereIs() {
        Planned plan = new Planned(
                false,
                List.of(
                        new PlannedChange("product name", "Old", "CRM"),
                        new PlannedChange("product trial", "14 days", null),
                        new PlannedChange("client crm-web", null, "web")),
                List.of());
        ProductChange change = ProductChange.applied(CRM, plan);
        assertThat(change.kind().word()).isEqualTo("product_changed");
        assertThat(change.before()).isEqualTo(Map.of("product name", "Old", "product trial", "14 days"));
        assertThat(change.after()).isEqualTo(Map.of("product name", "CRM", "client crm-web", "web"));
        assertThat(ProductChange.applied(CRM, new Planned(true, List.of(), List.of()))
                        .kind()
                        .word())
                .isEqualTo("product_created");
    }

    private static Planned planned(ProductState desired, Optional<ProductState> present) {
        return (Planned) plan(desired, present, name -> Holder.NOBODY);
    }

    private static ProductPlan plan(
            ProductState desired, Optional<ProductState> present, Function<String, Holder> holders) {
        return PlanProduct.plan(CRM, List.copyOf(desired.clients().keySet()), desired, present, holders);
    }
}
