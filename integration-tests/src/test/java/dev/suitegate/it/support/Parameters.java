package dev.suitegate.it.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parameters of a request in their order, each as often as it is wanted. Never changed in place. */
public final class Parameters {
    private final List<Parameter> all;

    private Parameters(List<Parameter> all) {
        this.all = List.copyOf(all);
    }

    /** Names and values in turn. */
    public static Parameters of(String... namesAndValues) {
        List<Parameter> all = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.add(new Parameter(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Parameters(all);
    }

    /** The same with one parameter once, whatever it was before. */
    public Parameters with(String name, String value) {
        return without(name).and(name, value);
    }

    /** The same with one parameter more. */
    public Parameters and(String name, String value) {
        List<Parameter> more = new ArrayList<>(all);
        more.add(new Parameter(name, value));
        return new Parameters(more);
    }

    /** The same without a parameter. */
    public Parameters without(String name) {
        return new Parameters(
                all.stream().filter(parameter -> !parameter.name().equals(name)).toList());
    }

    /** The first value of a parameter. */
    public String value(String name) {
        return all.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parameter " + name));
    }

    /** As a form, or as the query of a URL. */
    public String encoded() {
        return all.stream()
                .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Parameter(String name, String value) {}
}
