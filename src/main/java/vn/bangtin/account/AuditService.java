package vn.bangtin.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.bangtin.platform.audit.AuditFilter;
import vn.bangtin.platform.audit.AuditKinds;
import vn.bangtin.platform.audit.AuditLine;
import vn.bangtin.platform.audit.AuditLog;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the audit, for those who may read it. Nobody can change or delete it here or anywhere. */
@Stateless
@RolesAllowed(Capability.AUDIT_READ)
public class AuditService {

    private AuditLog log;

    public AuditService() {}

    @Inject
    public AuditService(AuditLog log) {
        this.log = log;
    }

    /** One page of the lines, the newest first. */
    public Slice<AuditLine> lines(AuditFilter filter, Page page) {
        return log.lines(filter, page);
    }

    /** What can be filtered by. One SQL statement. */
    public AuditKinds kinds() {
        return log.kinds();
    }
}
