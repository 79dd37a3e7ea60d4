package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import vn.bangtin.platform.settings.Setting;

/** What an administrator sets for the news. */
@ApplicationScoped
class NewsSettings {

    /** Whether an editor works on every article before it is approved: {@code three}, or {@code two}. */
    @Produces
    static final Setting STEPS = Setting.choice("news.steps", "three", List.of("three", "two"));

    protected NewsSettings() {}
}
