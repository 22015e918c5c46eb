package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.keycloak.doctor.Finding;
import dev.suitegate.keycloak.doctor.Severity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What is wrong in this realm. Reads only. */
public final class DoctorResource {

    private final ApiCall call;

    DoctorResource(ApiCall call) {
        this.call = call;
    }

    @GET
    public Response get() {
        return call.products(realm -> Answer.json(200, json(realm.doctor().examine())));
    }

    private static ObjectNode json(List<Finding> findings) {
        ObjectNode json = Json.object();
        json.put("errors", count(findings, Severity.ERROR));
        json.put("warnings", count(findings, Severity.WARNING));
        ArrayNode list = json.putArray("findings");
        findings.forEach(finding -> write(finding, list.addObject()));
        return json;
    }

    private static void write(Finding finding, ObjectNode json) {
        json.put("id", finding.check().id());
        json.put("severity", finding.check().severity().word());
        json.put("message", finding.check().message());
        json.putObject("where")
                .put("kind", finding.place().kind().word())
                .put("name", finding.place().name());
        json.put("fix", finding.check().fix());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.check().severity() == severity)
                .count();
    }
}
