package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Setting;
import vn.bangtin.platform.settings.Settings;

class SettingsServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Setting ROWS = Setting.number("news.rows", 5);
    private static final Setting MODE = Setting.choice("opinion.mode", "before", List.of("before", "after"));

    private SettingsService service() {
        var clock = Clock.systemUTC();
        var audit = new AuditTrail(DATABASE.entityManager(), clock, () -> "quantri");
        var settings = new Settings(
                DATABASE.entityManager(), new FixedConfig(Map.of()), audit, new RecordedEvents<ContentChanged>());
        return new SettingsService(List.of(MODE, ROWS), settings);
    }

    private Map<String, String> values() {
        var values = new java.util.HashMap<String, String>();
        service().settings().forEach(row -> values.put(row.key(), row.value()));
        return values;
    }

    @Test
    void all_declared_ones_are_listed_with_their_values() {
        assertThat(service().settings()).extracting(SettingRow::key).containsExactly("news.rows", "opinion.mode");
        assertThat(values()).containsEntry("news.rows", "5").containsEntry("opinion.mode", "before");
    }

    @Test
    void only_what_was_changed_is_stored() {
        service().save(values(), Map.of("news.rows", "7", "opinion.mode", "before", "unknown", "x"));
        assertThat(values()).containsEntry("news.rows", "7").containsEntry("opinion.mode", "before");
        assertThat(DATABASE.entityManager()
                        .createQuery("select count(s) from StoredSetting s", Long.class)
                        .getSingleResult())
                .isEqualTo(1);
    }

    @Test
    void a_value_that_does_not_fit_is_refused_at_its_field_and_nothing_is_stored() {
        assertThatThrownBy(() -> service().save(values(), Map.of("news.rows", "many", "opinion.mode", "after")))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.field()).isEqualTo("news-rows");
                    assertThat(e.key()).isEqualTo("setting.invalid.NUMBER");
                });
        assertThat(values()).containsEntry("opinion.mode", "before");
    }

    @Test
    void two_people_who_change_the_same_setting_are_told() {
        var seen = values();
        service().save(seen, Map.of("news.rows", "7"));
        assertThatThrownBy(() -> service().save(seen, Map.of("news.rows", "9")))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored()).containsEntry("setting.news.rows", "7");
                    assertThat(e.mine()).containsEntry("setting.news.rows", "9");
                });
        service().save(seen, Map.of("opinion.mode", "after")); // another one: no conflict
        assertThat(values()).containsEntry("news.rows", "7").containsEntry("opinion.mode", "after");
    }
}
