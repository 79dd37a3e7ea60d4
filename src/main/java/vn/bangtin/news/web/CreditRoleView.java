package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.news.CreditRoleForm;
import vn.bangtin.news.CreditRoleService;

/** {@code /admin/credit-roles}: the roles of credits. */
@Named
@RequestScoped
public class CreditRoleView {

    private CreditRoleService roles;
    private List<CreditRoleForm> rows;

    protected CreditRoleView() {}

    @Inject
    CreditRoleView(CreditRoleService roles) {
        this.roles = roles;
    }

    /** All of them, in their order. */
    public List<CreditRoleForm> getRows() {
        if (rows == null) {
            rows = roles.all();
        }
        return rows;
    }
}
