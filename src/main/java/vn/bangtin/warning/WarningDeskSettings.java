package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import vn.bangtin.platform.settings.Setting;

/** What an administrator sets for the duty officers' desk. */
@ApplicationScoped
class WarningDeskSettings {

    /** The mailbox of the duty officers that is told what waits for a second person; empty: nobody is told by mail. */
    @Produces
    static final Setting MAIL = Setting.mail("warning.desk-mail");

    protected WarningDeskSettings() {}
}
