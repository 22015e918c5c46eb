package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product as its team describes it: the same document as {@code realm-config/products/*.json}, without a secret or the name of
 * one.
 *
 * @param product the product's id
 * @param dedicatedTo the alias of the one tenant that owns the product; null: it is sold to many
 * @param trial null: none is offered
 * @param locked whether everybody is locked out; an answer has it, and in a request it says nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"product", "name", "clients"})
public record ProductFile(
        @Schema(pattern = Form.PRODUCT) String product,
        @Schema(description = "The name that people see.") String name,
        @Nullable String description,

        @Schema(description = "The alias of the one tenant that owns the product.") @Nullable
        String dedicatedTo,

        @Nullable Trial trial,
        @Schema(minItems = 1, maxItems = 50) List<Client> clients,

        @Schema(description = "Whether everybody is locked out. An answer has it; in a request it says nothing.")
        @Nullable
        Boolean locked) {

    public ProductFile {
        clients = List.copyOf(clients);
    }

    /**
     * An offer to use the product for a while without a purchase.
     *
     * @param to {@code users}, {@code tenants} or both
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Trial",
            requiredProperties = {"days", "plan", "to"})
    public record Trial(
            @Schema(minimum = "1", maximum = "365") int days,
            @Schema(pattern = Form.PLAN) String plan,
            @Schema(minItems = 1, maxItems = 2) List<String> to) {

        public Trial {
            to = List.copyOf(to);
        }
    }

    /**
     * One client of the product. Which fields it has depends on its kind.
     *
     * @param kind {@code web}, {@code native}, {@code saml}, {@code machine} or {@code backend}; stays for good
     * @param tenant of a machine client: the alias of the one tenant that it acts for
     * @param jwksUri of a confidential client that signs with a key of its own; null: the server makes a secret
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ProductClient",
            requiredProperties = {"kind", "clientId"})
    public record Client(
            @Schema(enumeration = {"web", "native", "saml", "machine", "backend"})
            String kind,

            @Schema(description = "The client_id of OAuth, or the entity id of SAML.")
            String clientId,

            @Schema(
                    description =
                            "Where the client's public keys are (private_key_jwt); without it the server makes a secret.")
            @Nullable
            String jwksUri,

            @Schema(description = "Of a machine client: the alias of the one tenant that it acts for.") @Nullable
            String tenant,

            @Nullable List<String> redirectUris,
            @Nullable List<String> postLogoutRedirectUris,
            @Nullable Consent consent,
            @Nullable Boolean offlineAccess,
            @Nullable String homeUri,
            @Nullable String logoUri,
            @Nullable String policyUri,
            @Nullable String tosUri,
            @Nullable String backchannelLogoutUri,
            @Nullable List<String> assertionConsumerUris,
            @Nullable String singleLogoutUri,

            @Schema(description = "The base64 of one X.509 certificate, on one line.") @Nullable
            String signingCertificate) {}

    /** Either what people are asked, or why they are not. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Consent")
    public record Consent(@Nullable String text, @Nullable String notAskedBecause) {}
}
