package vn.bangtin.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.platform.settings.Setting;
import vn.bangtin.platform.settings.Settings;

/** The agency whose portal this is: its name and the body above it, as the header shows them. */
@Named
@ApplicationScoped
public class Agency {

    /** The name, as "Sở Thông tin và Truyền thông". */
    @Produces
    public static final Setting NAME = Setting.text("agency.name", "Cơ quan");

    /** The parent body, as "Ủy ban nhân dân tỉnh". */
    @Produces
    public static final Setting PARENT = Setting.text("agency.parent", "");

    private Settings settings;

    protected Agency() {}

    @Inject
    public Agency(Settings settings) {
        this.settings = settings;
    }

    public String getName() {
        var name = settings.get(NAME);
        return name.isBlank() ? NAME.fallback() : name;
    }

    public String getParent() {
        return settings.get(PARENT);
    }
}
