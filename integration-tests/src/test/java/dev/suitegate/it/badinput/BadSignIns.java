package dev.suitegate.it.badinput;

import static dev.suitegate.it.badinput.BadRequest.redirectingTo;
import static dev.suitegate.it.badinput.BadRequest.twice;
import static dev.suitegate.it.badinput.BadRequest.with;
import static dev.suitegate.it.badinput.BadRequest.without;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Groups 35 to 49: the parameters of a sign-in (RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1). */
final class BadSignIns {
    private static final String BYTES_64K = "s".repeat(64 * 1024);

    private BadSignIns() {}

    static List<BadRequest> all() {
        return Stream.of(
                        clients(), redirects(), responses(), challenges(), stateAndNonce(), scopes(), wishes(), hints())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadRequest> clients() {
        Outcome page = Outcome.page();
        return List.of(
                without(35, page, "client_id"),
                with(35, "an empty client_id", page, "client_id", ""),
                twice(36, page, "client_id", "crm-web"),
                twice(36, page, "client_id", "verify-web"),
                with(37, "a client nobody knows", page, "client_id", "nobody"),
                with(37, "a client in capitals", page, "client_id", "VERIFY-WEB"),
                with(37, "a client and a blank", page, "client_id", "verify-web "),
                with(37, "a client of SQL", page, "client_id", "x' or '1'='1"),
                with(37, "a client of HTML", page, "client_id", Doors.SCRIPT),
                with(37, "a client that signs nobody in", page, "client_id", "realm-management"));
    }

    private static List<BadRequest> redirects() {
        return List.of(
                redirectingTo("an extra path", good -> good + "/x"),
                redirectingTo("a query", good -> good + "?x=1"),
                redirectingTo("a fragment", good -> good + "#x"),
                redirectingTo("capitals", good -> good.replace("callback", "Callback")),
                redirectingTo("another port", good -> good.replaceFirst(":\\d+", ":1")),
                redirectingTo("user information", good -> good.replace("://", "://a@evil.test:b@")),
                redirectingTo("many @ (CVE-2026-7504)", good -> good.replace("://", "://a@b@")),
                redirectingTo("..;/ (CVE-2026-3872)", good -> good.replace("/callback", "/..;/callback")),
                redirectingTo("%2e%2e", good -> good.replace("/callback", "/%2e%2e/callback")),
                redirectingTo("a backslash", good -> good.replace("/callback", "\\@evil.test/callback")),
                redirectingTo("JaVaScRiPt: (CVE-2026-9086)", good -> "JaVaScRiPt:alert(1)"),
                redirectingTo("data:", good -> "data:text/html,x"),
                redirectingTo("a Cyrillic o", good -> good.replaceFirst("o", "о")),
                redirectingTo("a longer domain", good -> good.replace("localhost", "localhost.evil.test")),
                redirectingTo("a code in it", good -> good + "?code=1"),
                redirectingTo("3 kB", good -> good + "x".repeat(3_000)),
                without(38, Outcome.page(), "redirect_uri"),
                with(38, "an empty redirect", Outcome.page(), "redirect_uri", ""),
                new BadRequest(
                        38,
                        "tab and newline",
                        good -> good.with("redirect_uri", good.value("redirect_uri") + "\t\n"),
                        Outcome.error("invalid_request")));
    }

    private static List<BadRequest> responses() {
        Outcome refused = Outcome.error("unauthorized_client", "unsupported_response_type");
        return List.of(
                with(39, "response_type=token", refused, "response_type", "token"),
                with(39, "response_type=id_token", refused, "response_type", "id_token"),
                with(39, "response_type=code token", refused, "response_type", "code token"),
                with(39, "response_type=code id_token", refused, "response_type", "code id_token"),
                with(39, "response_type=code id_token token", refused, "response_type", "code id_token token"),
                with(39, "response_type=none", refused, "response_type", "none"),
                with(39, "response_type=code code", refused, "response_type", "code code"),
                with(39, "an unknown response_type", refused, "response_type", "nonsense"),
                without(39, Outcome.error("invalid_request"), "response_type"),
                twice(39, Outcome.error("invalid_request"), "response_type", "token"),
                with(40, "an unknown response_mode", Outcome.error("invalid_request"), "response_mode", "nonsense"),
                with(40, "an empty response_mode", Outcome.error("invalid_request"), "response_mode", ""));
    }

    private static List<BadRequest> challenges() {
        Outcome refused = Outcome.error("invalid_request");
        return List.of(
                new BadRequest(
                        41,
                        "no PKCE at all",
                        good -> good.without("code_challenge").without("code_challenge_method"),
                        refused),
                without(41, refused, "code_challenge"),
                without(41, refused, "code_challenge_method"),
                with(41, "plain", refused, "code_challenge_method", "plain"),
                with(41, "an unknown method", refused, "code_challenge_method", "S512"),
                with(41, "42 characters", refused, "code_challenge", "a".repeat(42)),
                with(41, "129 characters", refused, "code_challenge", "a".repeat(129)),
                with(41, "a bad character", refused, "code_challenge", "a".repeat(42) + "!"),
                twice(41, refused, "code_challenge", "a".repeat(43)));
    }

    private static List<BadRequest> stateAndNonce() {
        return List.of(
                with(42, "a state of 64 kB", Outcome.page(), "state", BYTES_64K),
                with(
                        42,
                        "a state with CR and LF",
                        Outcome.errorWithoutState("invalid_request"),
                        "state",
                        "a\r\nSet-Cookie: x=1"),
                with(42, "a state of HTML", Outcome.signIn(), "state", Doors.SCRIPT),
                twice(42, Outcome.error("invalid_request"), "state", "other"),
                without(43, Outcome.signIn(), "nonce"),
                with(43, "a nonce of 64 kB", Outcome.page(), "nonce", BYTES_64K),
                with(43, "a nonce of HTML", Outcome.signIn(), "nonce", Doors.SCRIPT));
    }

    private static List<BadRequest> scopes() {
        Outcome refused = Outcome.error("invalid_scope");
        return List.of(
                with(44, "another product as scope", refused, "scope", "openid crm"),
                with(44, "another product's client as scope", refused, "scope", "openid crm-web"),
                with(44, "an unknown scope", refused, "scope", "openid nonsense"),
                with(44, "an empty scope", refused, "scope", ""),
                with(44, "a scope of HTML", refused, "scope", "openid " + Doors.SCRIPT),
                with(44, "300 scopes", refused, "scope", scopes(300)),
                with(44, "1,000 scopes (CVE-2026-4634)", Outcome.page(), "scope", scopes(1_000)),
                with(44, "a tab", Outcome.error("invalid_scope", "invalid_request"), "scope", "openid\tprofile"),
                with(44, "the same scope twice", Outcome.signIn(), "scope", "openid openid"),
                twice(44, Outcome.error("invalid_request"), "scope", "openid profile"));
    }

    private static List<BadRequest> wishes() {
        Outcome refused = Outcome.error("invalid_request");
        return List.of(
                with(45, "an unknown prompt", Outcome.signIn(), "prompt", "nonsense"),
                with(45, "prompt=none login", refused, "prompt", "none login"),
                with(45, "prompt=none consent", refused, "prompt", "none consent"),
                with(46, "max_age=abc", Outcome.page(), "max_age", "abc"),
                with(46, "max_age=-1", refused, "max_age", "-1"),
                with(46, "max_age=0", Outcome.signIn(), "max_age", "0"),
                with(46, "max_age=2^63", Outcome.page(), "max_age", "9223372036854775808"),
                with(46, "max_age=1e3", Outcome.page(), "max_age", "1e3"),
                with(49, "an unknown acr", Outcome.signIn(), "acr_values", "nonsense"),
                with(49, "an acr of HTML", Outcome.signIn(), "acr_values", Doors.SCRIPT),
                with(49, "claims that are no JSON", Outcome.signIn(), "claims", "{\"id_token\":"),
                with(45, "kc_action without its parameter", refused, "kc_action", "delete_credential:"));
    }

    private static List<BadRequest> hints() {
        return List.of(
                with(47, "ui_locales of 1 MB", Outcome.tooMuch(), "ui_locales", "x".repeat(1_000_000)),
                with(47, "100,000 ui_locales", Outcome.tooMuch(), "ui_locales", locales(100_000)),
                with(47, "2,000 ui_locales", Outcome.page(), "ui_locales", locales(2_000)),
                with(47, "100 ui_locales", Outcome.signIn(), "ui_locales", locales(100)),
                with(47, "ui_locales of HTML", Outcome.signIn(), "ui_locales", Doors.SCRIPT),
                with(47, "ui_locales of a path", Outcome.signIn(), "ui_locales", "../../etc"),
                with(47, "ui_locales of a template", Outcome.signIn(), "ui_locales", "${7*7}"),
                with(48, "login_hint of HTML", Outcome.signIn(), "login_hint", Doors.SCRIPT),
                with(48, "login_hint of 300 characters", Outcome.page(), "login_hint", "x".repeat(300)),
                with(51, "tenant", Outcome.signIn(), "tenant", "globex"),
                with(51, "organization", Outcome.signIn(), "organization", "globex"),
                with(52, "an unknown kc_idp_hint", Outcome.signIn(), "kc_idp_hint", "globex-idp"),
                with(52, "kc_idp_hint of a path", Outcome.signIn(), "kc_idp_hint", "../globex-idp"),
                with(52, "kc_idp_hint of HTML", Outcome.signIn(), "kc_idp_hint", Doors.SCRIPT));
    }

    private static String locales(int number) {
        return IntStream.range(0, number).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
    }

    private static String scopes(int number) {
        return IntStream.range(0, number).mapToObj(i -> "s" + i).collect(Collectors.joining(" ", "openid ", ""));
    }
}
