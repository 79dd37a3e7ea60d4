package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.anniversary.CeremonyRuleForm;
import vn.bangtin.anniversary.CeremonyRuleService;

/** {@code /admin/ceremony-rules}: what the decrees provide for kinds of days. */
@Named
@RequestScoped
public class CeremonyRulesView {

    private CeremonyRuleService rules;
    private Clock clock;
    private List<CeremonyRuleForm> rows;

    protected CeremonyRulesView() {}

    @Inject
    public CeremonyRulesView(CeremonyRuleService rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** All rules by kind, class and first day. */
    public List<CeremonyRuleForm> getRows() {
        if (rows == null) {
            rows = rules.all();
        }
        return rows;
    }

    /** Whether a rule holds today. */
    public boolean isHeld(CeremonyRuleForm rule) {
        return rule.holdsOn(LocalDate.now(clock));
    }
}
