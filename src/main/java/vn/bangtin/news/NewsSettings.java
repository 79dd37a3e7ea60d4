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

    /** How many reports of errors one sender may send in any 60 minutes; all others together twenty times as many. */
    @Produces
    static final Setting ERRORS_PER_HOUR = Setting.number("news.errors-per-hour", 5);

    /** After how many days the mail address in a report of an error is forgotten, whether it was looked after or not. */
    @Produces
    static final Setting ERRORS_ADDRESS_DAYS = Setting.number("news.errors-address-days", 90);

    /** The mailbox of the newsroom that is told of reports of errors; empty: nobody is told by mail. */
    @Produces
    static final Setting ERRORS_MAIL = Setting.mail("news.errors-mail");

    protected NewsSettings() {}
}
