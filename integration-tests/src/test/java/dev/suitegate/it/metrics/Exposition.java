package dev.suitegate.it.metrics;

import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the management port says of the suite's own meters, in Prometheus' text format. */
record Exposition(List<Sample> samples) {
    private static final Pattern LINE = Pattern.compile("(suitegate_\\w+)(?:\\{(.*)\\})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** One figure. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Exposition of(Suite suite) {
        return new Exposition(
                HttpCall.to(URI.create("http://localhost:" + suite.ports().management() + "/metrics"))
                        .get()
                        .expect(200)
                        .body()
                        .lines()
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .map(Exposition::sample)
                        .toList());
    }

    private static Sample sample(Matcher line) {
        String labels = line.group(2) == null ? "" : line.group(2);
        return new Sample(
                line.group(1),
                LABEL.matcher(labels)
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))),
                Double.parseDouble(line.group(3)));
    }

    /** The sum of all figures of a name that have these labels; zero, where there are none. */
    double sum(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** Every value that a label has anywhere. */
    List<String> values(String label) {
        return samples.stream()
                .flatMap(sample -> sample.labels().entrySet().stream())
                .filter(entry -> entry.getKey().equals(label))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** Every label. */
    List<String> labels() {
        return samples.stream()
                .flatMap(sample -> sample.labels().keySet().stream())
                .distinct()
                .toList();
    }
}
