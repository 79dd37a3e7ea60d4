package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A document of a feed that was seen: taken, or refused for good. */
@Entity
@Table(name = "warning_feed_document")
class FeedDocument {

    private static final int MAX_LINK = 1000;

    @Id
    @Column(name = "document_key")
    private String key;

    @Column(nullable = false)
    private String feed;

    @Column(nullable = false)
    private String link;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    private String reason;

    protected FeedDocument() {}

    FeedDocument(String key, String feed, String link, String reason, Instant seenAt) {
        this.key = key;
        this.feed = feed;
        this.link = link.length() > MAX_LINK ? link.substring(0, MAX_LINK) : link;
        this.reason = reason;
        this.seenAt = seenAt;
    }

    /** Names a document as its entry says it is now. */
    static String key(String feed, FeedIndex.Entry entry) {
        try {
            var all = feed + "\n" + entry.link() + "\n" + entry.updated();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    String getKey() {
        return key;
    }

    String getFeed() {
        return feed;
    }

    String getLink() {
        return link;
    }

    Instant getSeenAt() {
        return seenAt;
    }

    String getReason() {
        return reason;
    }
}
