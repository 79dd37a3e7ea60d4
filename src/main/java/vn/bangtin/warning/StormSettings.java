package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import vn.bangtin.platform.settings.Setting;

/** What an administrator sets for the days of a storm. */
@ApplicationScoped
public class StormSettings {

    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

    /** From which level on units are told of a warning. */
    @Produces
    static final Setting INFORM_LEVEL = Setting.choice("warning.inform-level", "3", LEVELS);

    /** From which level on a warning about here puts the office on storm duty. */
    @Produces
    static final Setting STORM_LEVEL = Setting.choice("warning.storm-level", "3", LEVELS);

    /** Who sees the telephone numbers of those on duty. */
    @Produces
    public static final Setting PHONES = Setting.choice("storm.phones", "signed-in", List.of("signed-in", "everyone"));

    /** The name of the group of links that the portal page shows in a storm. */
    @Produces
    public static final Setting LINKS = Setting.text("storm.links", "");

    protected StormSettings() {}
}
