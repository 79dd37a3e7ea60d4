package vn.bangtin.news;

import java.time.Instant;
import vn.bangtin.platform.BusinessException;

/** An article that readers saw once was withdrawn. Its page answers 410 with the notice, REST a problem with status 410. */
public class WithdrawnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String notice;
    private final Instant withdrawnAt;

    WithdrawnException(String notice, Instant withdrawnAt) {
        super("news.withdrawn");
        this.notice = notice;
        this.withdrawnAt = withdrawnAt;
    }

    /** What readers are told about it, or {@code null}. */
    public String notice() {
        return notice;
    }

    /** Since when it is gone. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
