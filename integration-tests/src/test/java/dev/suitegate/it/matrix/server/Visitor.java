package dev.suitegate.it.matrix.server;

import dev.suitegate.it.support.HtmlForm;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without pictures; its cookies are good at both nodes, as behind a load balancer. */
public final class Visitor {
    private static final int MOST_REDIRECTS = 12;

    private final Map<String, Cookie> cookies = new TreeMap<>();

    /** Opens an address of the cluster at one node, and goes on there until a page or another server. */
    public Stop open(Node node, URI address) {
        return follow(node, request(node, address).get());
    }

    /** Fills in a form and sends it to one node, hidden fields included. */
    public Stop submit(Node node, HtmlForm form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(form.hiddenFields());
        all.putAll(fields);
        return follow(node, request(node, form.action()).form(all));
    }

    /** Takes the cookies of a reply that came another way. */
    public void adopt(Reply reply) {
        remember(reply);
    }

    private Stop follow(Node node, Reply first) {
        Reply reply = remember(first);
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (reply.status() / 100 != 3) {
                return new Stop.AtPage(reply);
            }
            URI next = reply.uri().resolve(reply.header("Location").orElseThrow());
            if (!node.isOurs(next)) {
                return new Stop.SentAway(next);
            }
            reply = remember(request(node, next).get());
        }
        throw new BrokenHarness("more than " + MOST_REDIRECTS + " redirects from " + first.uri());
    }

    private Wire request(Node node, URI address) {
        URI here = node.here(address);
        return Wire.to(here).header("Accept", "text/html").header("Cookie", sentTo(here));
    }

    private String sentTo(URI address) {
        return cookies.values().stream()
                .filter(cookie -> address.getPath().startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private Reply remember(Reply reply) {
        for (String line : reply.headers().allValues("Set-Cookie")) {
            Cookie cookie = Cookie.read(line);
            String key = cookie.path() + " " + cookie.name();
            if (cookie.value().isEmpty() || line.contains("Max-Age=0")) {
                cookies.remove(key);
            } else {
                cookies.put(key, cookie);
            }
        }
        return reply;
    }

    /** A cookie belongs to the part of the server below its path: one realm. */
    private record Cookie(String name, String value, String path) {
        private static final Pattern PATH = Pattern.compile(";\\s*Path=([^;]*)");

        static Cookie read(String line) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            Matcher path = PATH.matcher(line);
            return new Cookie(pair[0], pair[1], path.find() ? path.group(1) : "/");
        }
    }
}
