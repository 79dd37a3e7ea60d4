package vn.bangtin.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Supplier;
import vn.bangtin.platform.persistence.BaseEntity;

/**
 * Writes audit lines, in the transaction of the change itself: both are stored or neither.
 *
 * <p>Usage in a service: {@code var before = article.auditFields(); article.edit(…); audit.changed(article, before);}
 */
@ApplicationScoped
public class AuditTrail {

    /** Who acts when nobody is signed in: timers, start-up, the demo. */
    public static final String SYSTEM = "system";

    // The audit says what changed; a longer text is cut here.
    private static final int MAX_VALUE = 10_000;
    private static final int MAX_TITLE = 300;

    private EntityManager entityManager;
    private Clock clock;
    private Supplier<String> actor;

    protected AuditTrail() {}

    @Inject
    AuditTrail(EntityManager entityManager, Clock clock, SecurityContext security) {
        this(entityManager, clock, () -> caller(security));
    }

    private static String caller(SecurityContext security) {
        try {
            var caller = security.getCallerPrincipal();
            return caller == null ? SYSTEM : caller.getName();
        } catch (IllegalStateException e) {
            // while a singleton starts there is no caller, and the server refuses to look for one
            return SYSTEM;
        }
    }

    /** For tests without a server. */
    public AuditTrail(EntityManager entityManager, Clock clock, Supplier<String> actor) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.actor = actor;
    }

    /** Something new was stored. The entity must have its id. */
    public <T extends BaseEntity & Audited> void created(T entity) {
        record("created", entity, Map.of(), entity.auditFields());
    }

    /** Something was changed; nothing is written if no field differs. */
    public <T extends BaseEntity & Audited> void changed(T entity, Map<String, String> before) {
        var after = entity.auditFields();
        if (!before.equals(after)) {
            record("changed", entity, before, after);
        }
    }

    /** Something was removed from where people see it. */
    public <T extends BaseEntity & Audited> void removed(T entity) {
        record("removed", entity, entity.auditFields(), Map.of());
    }

    /**
     * Something happened that is more than a change of fields.
     *
     * @param action what, as {@code published}; the bundle has its words under {@code audit.action.…}
     */
    public <T extends BaseEntity & Audited> void done(String action, T entity, Map<String, String> before) {
        record(action, entity, before, entity.auditFields());
    }

    /**
     * Something happened to a thing that is no entity of its own.
     *
     * @param subject what kind of thing, as {@code Setting}; the bundle has its words under {@code audit.subject.…}
     */
    public void done(
            String action,
            String subject,
            Long subjectId,
            String title,
            Map<String, String> before,
            Map<String, String> after) {
        var changes = Json.createObjectBuilder();
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (var field : fields) {
            var old = before.getOrDefault(field, "");
            var now = after.getOrDefault(field, "");
            if (!old.equals(now)) {
                changes.add(
                        field,
                        Json.createArrayBuilder().add(cut(old, MAX_VALUE)).add(cut(now, MAX_VALUE)));
            }
        }
        entityManager.persist(new AuditEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.get(),
                action,
                subject,
                subjectId,
                cut(title, MAX_TITLE),
                changes.build().toString()));
    }

    /** The login of who changed a thing last, or {@code null} if the audit does not know. */
    public String lastActor(BaseEntity entity) {
        return lastActor(entity.getClass().getSimpleName(), entity.getId());
    }

    /** The same for a thing that is no entity of its own. */
    public String lastActor(String subject, long subjectId) {
        return entityManager
                .createQuery(
                        "select e.actor from AuditEntry e where e.subject = :subject and e.subjectId = :id order by e.id desc",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("id", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private <T extends BaseEntity & Audited> void record(
            String action, T entity, Map<String, String> before, Map<String, String> after) {
        if (entity.getId() == null) {
            entityManager.flush();
        }
        done(action, entity.getClass().getSimpleName(), entity.getId(), entity.auditTitle(), before, after);
    }

    private static String cut(String text, int length) {
        if (text == null) {
            return "";
        }
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
