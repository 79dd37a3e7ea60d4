package vn.bangtin.platform.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The value of one setting as an administrator left it. */
@Entity
@Table(name = "portal_setting")
class StoredSetting {

    @Id
    @Column(name = "setting_key")
    private String key;

    @Column(name = "setting_value", nullable = false)
    private String value;

    protected StoredSetting() {}

    StoredSetting(String key, String value) {
        this.key = key;
        this.value = value;
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }

    void change(String value) {
        this.value = value;
    }
}
