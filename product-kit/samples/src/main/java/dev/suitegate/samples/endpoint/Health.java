package dev.suitegate.samples.endpoint;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.util.LinkedHashMap;

/** {@code GET /health}: this process is up; the marker tells which one it is. */
final class Health implements Endpoint {

    private final String document;

    Health(ProductSettings settings) {
        var values = new LinkedHashMap<String, Object>();
        values.put("status", "UP");
        values.put("product", settings.productId());
        settings.marker().ifPresent(marker -> values.put("marker", marker));
        this.document = JSONObjectUtils.toJSONString(values);
    }

    @Override
    public Reply answer(Request request) {
        return Reply.json(200, document);
    }
}
