package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.util.function.Function;

/** The product that calls about products are about: nobody subscribes to it, so that nothing else depends on it. */
final class OwnProduct {
    static final String ID = "fuzzed";
    static final String CLIENT = "fuzzed-api";

    private static final String PATH = "/products/" + ID;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnProduct() {}

    /** Its file; the first client has most of what a client may have. */
    static ObjectNode file() {
        ObjectNode file = JSON.createObjectNode().put("product", ID).put("name", "Fuzzed");
        ObjectNode web = file.putArray("clients").addObject();
        web.put("clientId", "fuzzed-web").put("kind", "web").put("offlineAccess", false);
        web.putArray("redirectUris").add("https://fuzzed.example/callback");
        web.putArray("postLogoutRedirectUris").add("https://fuzzed.example/");
        web.putObject("consent").put("text", "Show your name");
        file.withArray("clients").addObject().put("clientId", CLIENT).put("kind", "backend");
        return file;
    }

    /** Whether a call is about a product itself. */
    static boolean isMeantBy(Operation operation) {
        return operation.path().startsWith("/products/");
    }

    static HttpAnswer put(Function<String, HttpCall> api) {
        return api.apply(PATH).putJson(file().toString());
    }

    /** Makes it what it was; a client that is there in addition stays. */
    static void restore(Function<String, HttpCall> api) {
        put(api).expect(200);
        api.apply(PATH + "/lock").delete().expect(204);
    }
}
