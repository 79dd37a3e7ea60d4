package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.account.AccountFilter;
import vn.bangtin.account.AccountRow;
import vn.bangtin.account.AccountService;
import vn.bangtin.account.Role;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/accounts}: the table of accounts. */
@Named
@RequestScoped
public class AccountTableView {

    private AccountService accounts;
    private UnitService units;
    private TableQuery table;

    private Slice<AccountRow> slice;
    private List<UnitRow> allUnits;

    protected AccountTableView() {}

    @Inject
    AccountTableView(AccountService accounts, UnitService units, TableQuery table) {
        this.accounts = accounts;
        this.units = units;
        this.table = table;
    }

    public Slice<AccountRow> getSlice() {
        if (slice == null) {
            slice = accounts.accounts(
                    new AccountFilter(getText(), getRole(), getUnit(), getState()), table.page("name", false));
        }
        return slice;
    }

    public String getText() {
        return table.param("text");
    }

    public Role getRole() {
        return named(Role.values(), table.param("role"));
    }

    public Long getUnit() {
        var unit = table.param("unit");
        return unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }

    public AccountFilter.State getState() {
        return named(AccountFilter.State.values(), table.param("state"));
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public AccountFilter.State[] getStates() {
        return AccountFilter.State.values();
    }

    public List<UnitRow> getUnits() {
        if (allUnits == null) {
            allUnits = units.remembered();
        }
        return allUnits;
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
