package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.billing.BillingApi;
import dev.suitegate.core.catalog.ProductDefinition;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server, the typed client and the OpenAPI document say the same. */
final class ContractTest {

    private static final SwaggerParseResult READ = read();
    private static final OpenAPI DOCUMENT = READ.getOpenAPI();

    @Test
    void isAValidDocument() {
        assertThat(READ.getMessages()).isEmpty();
        assertThat(DOCUMENT.getOpenapi()).startsWith("3.1.");
        assertThat(DOCUMENT.getServers()).hasSize(1);
        assertThat(DOCUMENT.getSecurity()).hasSize(1);
        assertThat(DOCUMENT.getComponents().getSecuritySchemes()).hasSize(1);
    }

    @Test
    void everyReferenceIsMetAndEveryComponentReferredTo() {
        String yaml = ContractResource.document();
        Set<String> referred = new TreeSet<>();
        Matcher reference = Pattern.compile("#/components/([^\"'\\s]+)").matcher(yaml);
        while (reference.find()) {
            referred.add(reference.group(1));
        }
        assertThat(referred).isEqualTo(components());
    }

    @Test
    void hasTheServersRoutesAndNoOthers() {
        Set<String> server = Routes.of(SuiteAdminResource.class);
        assertThat(server).hasSizeGreaterThan(18);
        assertThat(documented()).isEqualTo(server);
    }

    @Test
    void theClientHasThemToo() {
        // What a typed method leaves out, the full form of the same operation has.
        Set<String> client = new HashSet<>(Routes.of(BillingApi.class));
        client.removeAll(Routes.of(SuiteAdminResource.class));
        assertThat(client).isEmpty();
        assertThat(Routes.of(BillingApi.class)).containsAll(Routes.of(SuiteAdminResource.class));
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndSaysWhatItDoes() {
        List<String> ids = operations().map(Operation::getOperationId).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.getSummary()).isNotBlank())
                .allSatisfy(operation -> assertThat(operation.getResponses()).containsKeys("400", "401", "403"));
    }

    @Test
    void hasTheParametersThatAQueryMayHave() {
        assertThat(operations()
                        .flatMap(operation -> Optional.ofNullable(operation.getParameters()).stream()
                                .flatMap(List::stream))
                        .filter(parameter -> "query".equals(parameter.getIn()))
                        .map(parameter -> parameter.getName()))
                .containsOnlyOnceElementsOf(List.of("replacing"))
                .hasSizeGreaterThan(20)
                .containsAll(QueryNames.ALL)
                .allMatch(QueryNames.ALL::contains);
    }

    @Test
    void listsEveryProblem() {
        List<String> server =
                Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList();
        List<?> documented = Objects.requireNonNull(
                        DOCUMENT.getComponents().getSchemas().get("ProblemType"))
                .getEnum();
        assertThat(documented.stream().map(Object::toString)).containsExactlyElementsOf(server);
        for (ProblemType type : ProblemType.values()) {
            Optional<dev.suitegate.billing.ProblemType> known = dev.suitegate.billing.ProblemType.of(type.uri());
            assertThat(known).as(type.uri()).isPresent();
            assertThat(known.orElseThrow().status()).as(type.uri()).isEqualTo(type.status());
        }
    }

    @Test
    void saysWithWhichStatusAProblemComes() {
        for (ProblemType type : ProblemType.values()) {
            if (type != ProblemType.METHOD_NOT_ALLOWED) {
                assertThat(operations().filter(operation -> says(operation, type)))
                        .as(type.word())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theClientsRecordsHaveTheServersFields() {
        assertThat(fields(dev.suitegate.billing.Subscription.class))
                .containsExactlyInAnyOrderElementsOf(with(fields(SubscriptionRepresentation.class), "freeSeatsOf"));
        assertSame(dev.suitegate.billing.MemberPage.Member.class, MemberRepresentation.class);
        assertSame(dev.suitegate.billing.Seats.class, SeatsRepresentation.class);
        assertSame(dev.suitegate.billing.Seats.Seat.class, SeatsRepresentation.Seat.class);
        assertSame(dev.suitegate.billing.Entitlements.Changes.class, EntitlementsRepresentation.class);
        assertSame(dev.suitegate.billing.Explanation.class, ExplanationRepresentation.class);
        assertSame(dev.suitegate.billing.Explanation.Decision.class, ExplanationRepresentation.Decision.class);
        assertSame(dev.suitegate.billing.Explanation.Finding.class, ExplanationRepresentation.Finding.class);
        assertSame(dev.suitegate.billing.Explanation.Step.class, ExplanationRepresentation.Step.class);
        assertSame(dev.suitegate.billing.Explanation.Next.class, ExplanationRepresentation.Next.class);
        assertSame(dev.suitegate.billing.History.class, ChangeRepresentation.Page.class);
        assertSame(dev.suitegate.billing.History.Change.class, ChangeRepresentation.class);
        assertSame(dev.suitegate.billing.History.Verification.class, ChangeRepresentation.Verification.class);
        assertSame(dev.suitegate.billing.History.Refused.class, ChangeRepresentation.Refused.class);
        assertSame(dev.suitegate.billing.History.Fault.class, ChangeRepresentation.Fault.class);
        assertSame(dev.suitegate.billing.ProductPlan.class, ProductPlanRepresentation.class);
        assertSame(dev.suitegate.billing.ProductPlan.Change.class, ProductPlanRepresentation.Change.class);
        assertSame(dev.suitegate.billing.ProductPlan.Secret.class, ProductPlanRepresentation.Secret.class);
        assertSame(dev.suitegate.billing.SecretRotation.Rotated.class, RotationBody.Representation.class);
        assertSame(dev.suitegate.billing.Webhook.class, WebhookRepresentation.class);
        assertSame(dev.suitegate.billing.Webhook.Tenant.class, WebhookRepresentation.Tenant.class);
        assertSame(dev.suitegate.billing.Webhook.Disabled.class, WebhookRepresentation.Disabled.class);
        assertSame(dev.suitegate.billing.WebhookSecret.Rotated.class, WebhookSecretBody.Representation.class);
        assertSame(dev.suitegate.billing.Deliveries.class, DeliveryRepresentation.Page.class);
        assertSame(dev.suitegate.billing.Deliveries.Delivery.class, DeliveryRepresentation.class);
        assertSame(dev.suitegate.billing.Deliveries.LastAttempt.class, DeliveryRepresentation.LastAttempt.class);
    }

    @Test
    void saysHowLargeAProductMayBe() {
        assertThat(operations().filter(operation -> operation.getOperationId().equals("putProduct")))
                .singleElement()
                .satisfies(put -> assertThat(put.getDescription())
                        .contains("64 KiB", ProductDefinition.MOST_CLIENTS + " clients"));
    }

    private static boolean says(Operation operation, ProblemType type) {
        return Optional.ofNullable(operation.getResponses().get(Integer.toString(type.status())))
                .map(response -> response.get$ref() == null
                        ? response
                        : DOCUMENT.getComponents()
                                .getResponses()
                                .get(response.get$ref()
                                        .substring(response.get$ref().lastIndexOf('/') + 1)))
                .filter(response -> Pattern.compile("[ ]" + type.word() + "[,.]")
                        .matcher(response.getDescription())
                        .find())
                .isPresent();
    }

    private static void assertSame(Class<?> client, Class<?> server) {
        assertThat(fields(client)).as(client.getName()).isEqualTo(fields(server));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    private static List<String> with(List<String> fields, String one) {
        return Stream.concat(fields.stream(), Stream.of(one)).toList();
    }

    private static Stream<Operation> operations() {
        return DOCUMENT.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static Set<String> documented() {
        Set<String> routes = new TreeSet<>();
        DOCUMENT.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((verb, operation) -> routes.add(route(verb, path, operation))));
        return routes;
    }

    private static String route(HttpMethod verb, String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        return verb + " " + path
                + parameters.stream()
                        .filter(parameter -> "query".equals(parameter.getIn()))
                        .map(Parameter::getName)
                        .sorted()
                        .collect(Collectors.joining(" ", " ?", ""));
    }

    private static Set<String> components() {
        var components = DOCUMENT.getComponents();
        Set<String> names = new TreeSet<>();
        components.getSchemas().keySet().forEach(name -> names.add("schemas/" + name));
        components.getParameters().keySet().forEach(name -> names.add("parameters/" + name));
        components.getHeaders().keySet().forEach(name -> names.add("headers/" + name));
        components.getResponses().keySet().forEach(name -> names.add("responses/" + name));
        return names;
    }

    private static SwaggerParseResult read() {
        return new OpenAPIV3Parser().readContents(ContractResource.document(), List.of(), new ParseOptions());
    }
}
