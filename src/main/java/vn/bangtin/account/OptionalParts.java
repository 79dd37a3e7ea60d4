package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import vn.bangtin.platform.settings.Setting;

/**
 * Parts of the portal that an office may do without. One that is switched off has no page and no entry in a menu; what it
 * holds is kept.
 */
@ApplicationScoped
public class OptionalParts {

    /** The ledger of royalties. */
    @Produces
    public static final Setting ROYALTIES = Setting.choice("news.royalties", "off", List.of("off", "on"));

    protected OptionalParts() {}
}
