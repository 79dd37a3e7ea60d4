package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts in memory how often articles are read, and brings the numbers to the database in batches. Reloads of one person
 * within half an hour count once. Who it was is known as a hash under a key that never leaves this process, and only for
 * that half hour; nothing about people is stored.
 *
 * <p>A node that crashes loses what it counted since the last batch, at most a minute.
 */
@ApplicationScoped
public class ReadCounter {

    static final Duration ONE_READING = Duration.ofMinutes(30);

    // Whoever invents more readers than an office has is not counted.
    private static final int MAX_REMEMBERED = 200_000;

    private final Map<ArticleReads.Key, Long> counts = new ConcurrentHashMap<>();
    private final Map<Long, Instant> remembered = new ConcurrentHashMap<>();
    private final byte[] secret = new byte[32];
    private ReadCounts store;
    private Clock clock;

    protected ReadCounter() {}

    @Inject
    public ReadCounter(ReadCounts store, Clock clock) {
        this.store = store;
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    /**
     * Somebody opened an article.
     *
     * @param reader what tells people apart, as their address and browser
     */
    public void count(long articleId, String reader) {
        var now = clock.instant();
        var who = hash(articleId, reader);
        if (remembered.size() >= MAX_REMEMBERED && !remembered.containsKey(who)) {
            return;
        }
        var first = new AtomicBoolean();
        remembered.compute(who, (key, since) -> {
            first.set(since == null || !since.plus(ONE_READING).isAfter(now));
            return first.get() ? now : since;
        });
        if (first.get()) {
            counts.merge(new ArticleReads.Key(articleId, LocalDate.ofInstant(now, clock.getZone())), 1L, Long::sum);
        }
    }

    /** Brings what was counted to the database. What cannot be stored is kept for the next time. */
    public void flush() {
        var now = clock.instant();
        remembered.values().removeIf(since -> !since.plus(ONE_READING).isAfter(now));
        var batch = new TreeMap<ArticleReads.Key, Long>();
        for (var key : counts.keySet()) {
            batch.put(key, counts.remove(key));
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            store.add(batch);
        } catch (RuntimeException e) {
            batch.forEach((key, count) -> counts.merge(key, count, Long::sum));
            throw e;
        }
    }

    private long hash(long articleId, String reader) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(articleId).flip());
            return ByteBuffer.wrap(digest.digest(reader.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
