package vn.bangtin.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * The values of the settings. Read at every page, so they are kept in memory: a change shows at once on the node that
 * made it and within 30 seconds on the others.
 *
 * <p>Who may change them is checked by the services that call {@link #change}.
 */
@ApplicationScoped
public class Settings {

    private static final String CHANGED = "settings";

    private EntityManager entityManager;
    private Config config;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    private volatile Map<String, String> stored;

    protected Settings() {}

    @Inject
    public Settings(EntityManager entityManager, Config config, AuditTrail audit, Event<ContentChanged> changes) {
        this.entityManager = entityManager;
        this.config = config;
        this.audit = audit;
        this.changes = changes;
    }

    /** The value in force. */
    public String get(Setting setting) {
        return fixed(setting).or(() -> stored(setting)).orElse(setting.fallback());
    }

    /** The value in force of a {@link Setting.Kind#NUMBER}. */
    public long number(Setting setting) {
        return Long.parseLong(get(setting));
    }

    /** The value given from outside by MicroProfile Config, if any: nobody can change it in the portal. */
    public Optional<String> fixed(Setting setting) {
        return config.getOptionalValue("bangtin." + setting.key(), String.class).filter(setting::accepts);
    }

    /**
     * Stores a value and writes it to the audit.
     *
     * @throws IllegalArgumentException if the setting does not accept it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Setting setting, String value) {
        if (!setting.accepts(value)) {
            throw new IllegalArgumentException(setting.key());
        }
        var label = "setting." + setting.key();
        var row = entityManager.find(StoredSetting.class, setting.key());
        var before = row == null ? setting.fallback() : row.value();
        if (row == null) {
            entityManager.persist(new StoredSetting(setting.key(), value));
        } else {
            row.change(value);
        }
        if (!before.equals(value)) {
            audit.done("changed", "Setting", null, setting.key(), Map.of(label, before), Map.of(label, value));
            changes.fire(new ContentChanged(CHANGED));
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        if (CHANGED.equals(change.feature())) {
            stored = null;
        }
    }

    /** Reads the stored values again; a timer does so, so that pages need not. */
    Map<String, String> reload() {
        var values = entityManager
                .createQuery("select s from StoredSetting s", StoredSetting.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(StoredSetting::key, StoredSetting::value));
        stored = values;
        return values;
    }

    private Optional<String> stored(Setting setting) {
        var values = stored;
        if (values == null) {
            values = reload();
        }
        return Optional.ofNullable(values.get(setting.key()));
    }
}
