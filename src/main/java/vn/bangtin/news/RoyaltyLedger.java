package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;

/**
 * Which months of the royalties are closed: all before the first open one. There is one row. Whoever changes anything in the
 * ledger holds it until that is done, so nothing slips into a month while it is closed, and no shares are given twice.
 */
@Entity
@Table(name = "royalty_ledger")
public class RoyaltyLedger extends BaseEntity implements Audited {

    static final long ONLY = 1;

    @Column(name = "open_from")
    private LocalDate openFrom;

    protected RoyaltyLedger() {}

    /** Whether nothing of the month of a day may change any more. */
    static boolean isClosed(LocalDate day, LocalDate openFrom) {
        return openFrom != null && day.isBefore(openFrom);
    }

    /** The month that something of a day falls in, as its first day: its own, or the first that is open. */
    LocalDate monthOf(LocalDate day) {
        return monthOf(day, openFrom);
    }

    static LocalDate monthOf(LocalDate day, LocalDate openFrom) {
        return isClosed(day, openFrom) ? openFrom : day.withDayOfMonth(1);
    }

    /**
     * Closes a month, and with it all before it.
     *
     * @param proposed how many entries of it, or of a month before, nobody has decided on
     * @throws BusinessException if it is closed already, not over, or something is left
     */
    void close(LocalDate month, LocalDate today, long proposed) {
        if (isClosed(month, openFrom)) {
            throw new BusinessException("royalty.close.closed");
        }
        if (!month.isBefore(today.withDayOfMonth(1))) {
            throw new BusinessException("royalty.close.notOver");
        }
        if (proposed > 0) {
            throw new BusinessException("royalty.close.proposed", proposed);
        }
        openFrom = month.plusMonths(1);
    }

    @Override
    public String auditTitle() {
        return openFrom == null ? "" : openFrom.minusMonths(1).toString().substring(0, 7);
    }

    @Override
    public Map<String, String> auditFields() {
        return Map.of("royalty.openFrom", openFrom == null ? "" : openFrom.toString());
    }
}
