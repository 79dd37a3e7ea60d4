package vn.bangtin.account;

import java.io.Serializable;
import java.util.List;
import vn.bangtin.platform.settings.Setting;

/**
 * A setting with its value, as the page of settings shows it.
 *
 * @param key {@code feature.name}; its words are {@code setting.<key>} in the bundle
 * @param value what is in force
 * @param fixed whether it is given from outside and cannot be changed in the portal
 * @param choices the values to choose from, empty if it is not a choice
 */
public record SettingRow(String key, Setting.Kind kind, String value, boolean fixed, List<String> choices)
        implements Serializable {

    /** The feature that it belongs to, the part before the first dot. */
    public String group() {
        return key.substring(0, key.indexOf('.'));
    }
}
