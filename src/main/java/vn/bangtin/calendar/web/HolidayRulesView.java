package vn.bangtin.calendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.calendar.HolidayRuleForm;
import vn.bangtin.calendar.HolidayRuleService;

/** {@code /admin/days-off/rules}: by what days off are proposed. */
@Named
@RequestScoped
public class HolidayRulesView {

    private HolidayRuleService rules;
    private Clock clock;
    private List<HolidayRuleForm> rows;

    protected HolidayRulesView() {}

    @Inject
    public HolidayRulesView(HolidayRuleService rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    public List<HolidayRuleForm> getRows() {
        if (rows == null) {
            rows = rules.all();
        }
        return rows;
    }

    /** Whether a rule holds today. */
    public boolean isHeld(HolidayRuleForm rule) {
        return rule.holdsOn(LocalDate.now(clock));
    }
}
