package vn.bangtin.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.account.SettingRow;
import vn.bangtin.account.SettingsService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/settings}: everything that an administrator sets while the portal runs, by feature. */
@Named
@ViewScoped
public class SettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The settings of one feature. */
    public record Group(String name, List<SettingRow> rows) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    @Inject
    private SettingsService settings;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    private List<Group> groups;
    private Map<String, String> seen;
    private Map<String, String> values;
    private Conflict conflict;

    @PostConstruct
    void open() {
        groups = new ArrayList<>();
        seen = new HashMap<>();
        for (var row : settings.settings()) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).name().equals(row.group())) {
                groups.add(new Group(row.group(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row);
            seen.put(row.key(), row.value());
        }
        values = new HashMap<>(seen);
    }

    /** Stores what was changed. */
    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> settings.save(seen, values))) {
                messages.info("form.saved");
                navigation.redirect("/admin/settings");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            messages.error(met);
            // to save once more is to decide against what is stored
            settings.settings().forEach(row -> seen.put(row.key(), row.value()));
        }
    }

    public List<Group> getGroups() {
        return groups;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** The heading of a group. */
    public String heading(String group) {
        return messages.find("setting.group." + group).orElse(group);
    }

    /** The bundle key of a setting's hint, or {@code null} if it has none. */
    public String hint(SettingRow row) {
        var key = "setting." + row.key() + ".hint";
        return messages.find(key).isPresent() ? key : null;
    }

    /** The id of a setting's field. */
    public String field(SettingRow row) {
        return SettingsService.field(row.key());
    }
}
