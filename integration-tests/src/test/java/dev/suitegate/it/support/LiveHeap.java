package dev.suitegate.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is alive in the heap of the Keycloak that this JVM started. */
public record LiveHeap(long pid) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    /** Of the one Keycloak among this process's descendants. */
    public static LiveHeap ofKeycloak() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("quarkus-run.jar"))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .map(process -> new LiveHeap(process.pid()))
                .orElseThrow(() -> new AssertionError("no Keycloak was started by this process"));
    }

    /** Bytes that are alive after a full collection. */
    public long bytes() {
        String histogram = jcmd("GC.class_histogram");
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new AssertionError("no total in " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    private String jcmd(String command) {
        try {
            Process process = new ProcessBuilder("jcmd", Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
