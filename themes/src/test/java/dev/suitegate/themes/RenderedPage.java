package dev.suitegate.themes;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of theme-resources, rendered with Keycloak's settings in a login theme that has nothing of its own. */
record RenderedPage(String html) {

    private static final String BARE_LAYOUT = """
            <#macro registrationLayout displayMessage><h1><#nested "header"></h1><#nested "form"></#macro>
            """;

    static RenderedPage of(String template, Map<String, ?> attributes) throws IOException, TemplateException {
        StringTemplateLoader theme = new StringTemplateLoader();
        theme.putTemplate("template.ftl", BARE_LAYOUT);
        Configuration keycloak = new Configuration(Configuration.VERSION_2_3_32);
        keycloak.setOutputFormat(HTMLOutputFormat.INSTANCE);
        keycloak.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        keycloak.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {theme, new FileTemplateLoader(ThemeFiles.TEMPLATES.toFile())}));
        TemplateMethodModelEx words = Object::toString;
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("properties", Map.of());
        model.put("msg", words);
        StringWriter html = new StringWriter();
        keycloak.getTemplate(template).process(model, html);
        return new RenderedPage(html.toString());
    }

    /** The first group of every match. */
    List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** What lies between the tags of the form with this id. */
    RenderedPage form(String id) {
        return new RenderedPage(String.join("", all("<form id=\"" + Pattern.quote(id) + "\"[^>]*>(.*?)</form>")));
    }
}
