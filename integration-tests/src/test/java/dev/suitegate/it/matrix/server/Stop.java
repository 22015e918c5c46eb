package dev.suitegate.it.matrix.server;

import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.Landing;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Where a person's way through the cluster stopped. */
public sealed interface Stop {
    /** Sent on to an address that is not the cluster's. */
    record SentAway(URI address) implements Stop {
        /** What the query, or else the fragment, of the address carries. */
        public Map<String, String> parameters() {
            String text = address.getRawQuery() == null ? address.getRawFragment() : address.getRawQuery();
            Map<String, String> parameters = new HashMap<>();
            for (String pair : (text == null ? "" : text).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return parameters;
        }
    }

    /** At a page of the cluster. */
    record AtPage(Reply reply) implements Stop {
        /** The first form of the page; an empty one when there is none. */
        public HtmlForm form() {
            return HtmlForm.in(new Landing.Shown(reply.uri(), reply.status(), reply.body()));
        }
    }
}
