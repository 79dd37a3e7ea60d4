package vn.bangtin.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.settings.Setting;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Vietnamese;

/** The door to the settings of the portal, for those who may change them. */
@Stateless
@RolesAllowed(Capability.SETTINGS_MANAGE)
public class SettingsService {

    private Iterable<Setting> declared;
    private Settings settings;

    public SettingsService() {}

    @Inject
    public SettingsService(@Any Instance<Setting> declared, Settings settings) {
        this((Iterable<Setting>) declared, settings);
    }

    /** For tests without a server. */
    SettingsService(Iterable<Setting> declared, Settings settings) {
        this.declared = declared;
        this.settings = settings;
    }

    /** All settings that the features declare, by their keys. */
    public List<SettingRow> settings() {
        return all().values().stream()
                .map(setting -> new SettingRow(
                        setting.key(),
                        setting.kind(),
                        settings.get(setting),
                        settings.fixed(setting).isPresent(),
                        setting.choices()))
                .toList();
    }

    /**
     * Stores what was changed on the page: those whose value differs from the one that the person saw. So two people who
     * change different settings do not undo each other.
     *
     * @param seen the values as the page showed them, by key
     * @param values the values as they are wanted, by key
     * @throws BusinessException at the field of a value that its setting does not take, the key with hyphens for dots
     * @throws ConflictException if somebody else changed one of them to something else meanwhile
     */
    public void save(Map<String, String> seen, Map<String, String> values) {
        var wanted = new LinkedHashMap<Setting, String>();
        all().forEach((key, setting) -> {
            var value = Vietnamese.cleanLine(values.get(key));
            value = value == null ? "" : value;
            if (values.containsKey(key)
                    && !value.equals(seen.get(key))
                    && settings.fixed(setting).isEmpty()) {
                if (!setting.accepts(value)) {
                    throw BusinessException.at(
                            field(key), "setting.invalid." + setting.kind().name());
                }
                wanted.put(setting, value);
            }
        });
        var stored = new LinkedHashMap<String, String>();
        var mine = new LinkedHashMap<String, String>();
        wanted.forEach((setting, value) -> {
            var now = settings.get(setting);
            if (!now.equals(seen.get(setting.key())) && !now.equals(value)) {
                stored.put("setting." + setting.key(), now);
                mine.put("setting." + setting.key(), value);
            }
        });
        if (!stored.isEmpty()) {
            throw new ConflictException(stored, mine, 0, null);
        }
        wanted.forEach(settings::change);
    }

    /** The id of a setting's field on the page: ids have no dots. */
    public static String field(String key) {
        return key.replace('.', '-');
    }

    private Map<String, Setting> all() {
        return StreamSupport.stream(declared.spliterator(), false)
                .sorted(Comparator.comparing(Setting::key))
                .collect(Collectors.toMap(Setting::key, setting -> setting, (one, same) -> one, LinkedHashMap::new));
    }
}
