package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** Names an earlier message. */
@Embeddable
class WarningReference {

    @Column(nullable = false)
    private String sender;

    @Column(nullable = false)
    private String identifier;

    @Column(nullable = false)
    private Instant sent;

    protected WarningReference() {}

    WarningReference(String sender, String identifier, Instant sent) {
        this.sender = sender;
        this.identifier = identifier;
        this.sent = sent;
    }

    String getSender() {
        return sender;
    }

    String getIdentifier() {
        return identifier;
    }

    Instant getSent() {
        return sent;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WarningReference that
                && sender.equals(that.sender)
                && identifier.equals(that.identifier)
                && sent.equals(that.sent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sender, identifier, sent);
    }
}
