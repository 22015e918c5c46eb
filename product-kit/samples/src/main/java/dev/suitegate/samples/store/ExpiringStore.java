package dev.suitegate.samples.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Values under text keys, bounded in age and in number. When it is full, the oldest entry makes room.
 *
 * @param <V> what is kept
 */
public final class ExpiringStore<V> {

    private record Entry<V>(V value, Instant expiresAt) {}

    private final LinkedHashMap<String, Entry<V>> entries = new LinkedHashMap<>();
    private final int capacity;
    private final Duration lifetime;
    private final Clock clock;

    /** An empty store of at most {@code capacity} entries that live for {@code lifetime} each. */
    public ExpiringStore(int capacity, Duration lifetime, Clock clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Keeps a value; answers whether the key was new. A value under a key in use is left as it is. */
    public synchronized boolean add(String key, V value) {
        dropExpired();
        if (entries.containsKey(key)) {
            return false;
        }
        if (entries.size() >= capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(key, new Entry<>(value, clock.instant().plus(lifetime)));
        return true;
    }

    /** The value under a key, unless there is none or it has expired. */
    public synchronized Optional<V> find(String key) {
        dropExpired();
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Forgets a key; nothing happens when it is unknown. */
    public synchronized void remove(String key) {
        entries.remove(key);
    }

    /** Forgets every matching value and answers how many there were. */
    public synchronized int removeIf(Predicate<V> matching) {
        var before = entries.size();
        entries.values().removeIf(entry -> matching.test(entry.value()));
        return before - entries.size();
    }

    /** Whether any value matches. */
    public synchronized boolean anyMatch(Predicate<V> matching) {
        dropExpired();
        return entries.values().stream().map(Entry::value).anyMatch(matching);
    }

    // All entries live equally long, so the oldest come first and expire first.
    private void dropExpired() {
        var now = clock.instant();
        var oldest = entries.values().iterator();
        while (oldest.hasNext() && !now.isBefore(oldest.next().expiresAt())) {
            oldest.remove();
        }
    }
}
