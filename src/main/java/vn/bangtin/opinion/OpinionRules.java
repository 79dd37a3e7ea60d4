package vn.bangtin.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.settings.Setting;
import vn.bangtin.platform.settings.Settings;

/** The rules that an administrator sets: when opinions are moderated, and how many an account may send. */
@ApplicationScoped
class OpinionRules {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    /** Moderation before or after an opinion is shown, or no opinions at all. */
    @Produces
    public static final Setting MODERATION =
            Setting.choice("opinion.moderation", "before", List.of("before", "after", "off"));

    /** How many opinions an account may send in any 60 minutes; 0: as many as it likes. */
    @Produces
    public static final Setting PER_HOUR = Setting.number("opinion.perHour", 5);

    /** How many opinions an account may send in any 24 hours; 0: as many as it likes. */
    @Produces
    public static final Setting PER_DAY = Setting.number("opinion.perDay", 20);

    /** How many seconds lie between two opinions of an account. */
    @Produces
    public static final Setting SECONDS_BETWEEN = Setting.number("opinion.secondsBetween", 30);

    private Settings settings;

    protected OpinionRules() {}

    @Inject
    OpinionRules(Settings settings) {
        this.settings = settings;
    }

    Moderation moderation() {
        return Moderation.valueOf(settings.get(MODERATION).toUpperCase(Locale.ROOT));
    }

    /**
     * @throws BusinessException if an account that sent so much may not send another one now
     */
    void checkLimits(SentSoFar sent, Instant now) {
        var seconds = settings.number(SECONDS_BETWEEN);
        if (sent.lastAt() != null && sent.lastAt().plusSeconds(seconds).isAfter(now)) {
            throw new BusinessException("opinion.limit.seconds", seconds);
        }
        checkLimit(PER_HOUR, sent.inLastHour(), "opinion.limit.hour");
        checkLimit(PER_DAY, sent.inLastDay(), "opinion.limit.day");
    }

    private void checkLimit(Setting limit, long sent, String key) {
        var allowed = settings.number(limit);
        if (allowed > 0 && sent >= allowed) {
            throw new BusinessException(key, allowed);
        }
    }
}
