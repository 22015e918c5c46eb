package dev.suitegate.it.matrix.path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.path.Outcome.Through;
import dev.suitegate.it.matrix.path.Outcome.Unclear;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.world.Client;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers strictly: what is neither success nor the protocol's own refusal is unclear. */
final class Answers {
    private static final Pattern NO_ACCESS = Pattern.compile("id=\"suite-no-access\"[^>]*data-reason=\"([a-z_]+)\"");
    private static final Set<String> REFUSED_ERRORS = Set.of("access_denied", "interaction_required");

    private Answers() {}

    static Outcome ofBrowser(Stop stop) {
        if (stop instanceof Stop.SentAway sent) {
            return ofRedirect(sent);
        }
        Reply reply = ((Stop.AtPage) stop).reply();
        Matcher noAccess = NO_ACCESS.matcher(reply.body());
        if (reply.status() == 403 && noAccess.find()) {
            return new Refused(Form.NO_ACCESS_PAGE, noAccess.group(1));
        }
        if (reply.status() == 200 && ((Stop.AtPage) stop).form().asksForUserOrPassword()) {
            return new Refused(Form.SIGN_IN_REFUSED, "the sign-in form again");
        }
        if (reply.status() == 400 && reply.body().contains("kc-error-message")) {
            return new Refused(Form.SIGN_IN_REFUSED, message(reply));
        }
        return new Unclear(reply.toString());
    }

    static Outcome ofToken(Reply reply) {
        if (reply.status() == 200 && !reply.text("access_token").isEmpty()) {
            return new Through("tokens", Map.of("access_token", reply.text("access_token")));
        }
        if (reply.status() == 400 && reply.text("error").equals("invalid_grant")) {
            return new Refused(Form.NO_TOKEN, reply.text("error_description"));
        }
        return new Unclear(reply.toString());
    }

    static Outcome ofUserInfo(Reply reply) {
        if (reply.status() == 200 && reply.json().has("sub")) {
            return new Through("claims");
        }
        String challenge = reply.header("WWW-Authenticate").orElse("");
        if (reply.status() == 401 && challenge.contains("error=\"invalid_token\"")) {
            return new Refused(Form.INVALID_TOKEN, challenge);
        }
        return new Unclear(reply + " " + challenge);
    }

    static Outcome ofIntrospection(Reply reply) {
        JsonNode answer = reply.json();
        if (reply.status() != 200 || !answer.has("active")) {
            return new Unclear(reply.toString());
        }
        if (answer.path("active").asBoolean(true)) {
            return new Through("active");
        }
        return answer.size() == 1 ? new Refused(Form.INACTIVE, "") : new Through("inactive, but told " + answer);
    }

    private static Outcome ofRedirect(Stop.SentAway sent) {
        Map<String, String> answer = sent.parameters();
        if (!sent.address().toString().startsWith(Client.REDIRECT_URI)) {
            return new Unclear("sent to " + sent.address());
        }
        if (answer.containsKey("code") || answer.containsKey("access_token") || answer.containsKey("id_token")) {
            return new Through("an authorization response", answer);
        }
        if (answer.getOrDefault("error", "").equals("login_required")) {
            return new Refused(Form.SIGN_IN_REFUSED, "login_required");
        }
        return REFUSED_ERRORS.contains(answer.getOrDefault("error", ""))
                ? new Refused(Form.ACCESS_DENIED, answer.getOrDefault("error_description", ""))
                : new Unclear("sent away with " + answer);
    }

    private static String message(Reply reply) {
        Matcher text = Pattern.compile("class=\"instruction\"[^>]*>([^<]*)").matcher(reply.body());
        return text.find() ? text.group(1).strip() : "an error page";
    }
}
