package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consent: OpenID Connect Core section 3.1.2.4. */
@AgainstTheSuite
@Tag("baseline")
class ConsentRowIT {
    @Test
    @DisplayName("S22: where the product file asks, nothing is shared before the person says yes")
    void s22(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "crm-web");
        Wire ann = new Wire();
        HttpResponse<String> asked = asks(ann, request);
        HttpResponse<String> denied = ann.submit(asked, Map.of("cancel", "No"));
        assertThat(Wire.location(denied))
                .contains("error=access_denied")
                .contains("iss=")
                .contains("state=")
                .doesNotContain("code=");
        assertThat(suite.database().tracesOf("ann", "crm-web")).isEqualTo(Traces.NONE);

        Wire twin = new Wire();
        HttpResponse<String> allowed = twin.submit(asks(twin, request), Map.of("accept", "Yes"));
        assertThat(CodeRequest.hasCode(allowed)).isTrue();
        assertThat(suite.database().tracesOf("ann", "crm-web").consents()).isEqualTo(1);
        Row.S22.isShown(proof);
    }

    @Test
    @DisplayName("S22: every product client either asks or says in its file why not")
    void s22IsDecidedPerClient(Suite suite, Proof proof) {
        JsonNode clients =
                suite.administration().realm("/clients").get().expect(200).json();
        int asking = 0;
        for (JsonNode client : clients) {
            asking += client.path("consentRequired").asBoolean()
                            && client.path("attributes").has("suite.product")
                    ? 1
                    : 0;
        }
        assertThat(asking).isEqualTo(1);
        Row.S22.isShown(proof);
    }

    private static HttpResponse<String> asks(Wire person, CodeRequest request) {
        HttpResponse<String> next = person.signIn(request.url(), "ann", DemoUsers.PASSWORD);
        if (next.statusCode() == 302) {
            next = person.get(next.uri().resolve(Wire.location(next)));
        }
        assertThat(next.body()).contains("name=\"accept\"");
        return next;
    }
}
