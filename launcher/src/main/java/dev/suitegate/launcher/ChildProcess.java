package dev.suitegate.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program we started, with its own log file; it never outlives {@link #close()} nor an orderly end of this JVM. */
final class ChildProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 25;

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread onShutdown;
    private final Set<ProcessHandle> family = new HashSet<>();

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.onShutdown = new Thread(this::stop, "stop " + name);
    }

    /** Starts a program whose output goes to the log file, which starts anew. */
    static ChildProcess start(String name, ProcessBuilder builder, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            ChildProcess child = new ChildProcess(name, process, log);
            Runtime.getRuntime().addShutdownHook(child.onShutdown);
            return child;
        } catch (IOException e) {
            throw new LaunchFailure("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the program has ended, for whatever reason. */
    CompletableFuture<ChildProcess> ended() {
        return process.onExit().thenApply(gone -> this);
    }

    /** Waits for the end of the program, at most this long; answers whether it has ended. */
    boolean endsWithin(Duration limit) {
        rememberFamily();
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while waiting for " + name, e);
        } catch (ExecutionException e) {
            throw new LaunchFailure("cannot watch " + name, e);
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    /** A failure that shows the last lines of the program's log. */
    LaunchFailure failure(String what) {
        return new LaunchFailure("%s %s. The end of %s:%n%s".formatted(name, what, log, tail()));
    }

    private String tail() {
        try {
            // Logs may be cut in the middle of a character; ISO-8859-1 never fails to decode.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the program without giving it a moment, as a power cut would; {@link #close} is still due. */
    synchronized void kill() {
        rememberFamily();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        endedWithin(GRACE, process.toHandle());
        family.forEach(child -> endedWithin(GRACE, child));
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook has the same work to do and finds it done
        }
    }

    // kc.sh may run java as its child: were the script killed, java would live on, so every child ever seen is ended.
    private synchronized void stop() {
        rememberFamily();
        process.destroy();
        if (!endedWithin(GRACE, process.toHandle())) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroy);
        family.stream().filter(child -> !endedWithin(GRACE, child)).forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized void rememberFamily() {
        process.descendants().forEach(family::add);
    }

    private static boolean endedWithin(Duration limit, ProcessHandle handle) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
