package vn.bangtin.calendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.calendar.DayPlanService;

/** What the desk reminds those of who plan days off. */
@Named
@RequestScoped
public class DaysOffDuty {

    private DayPlanService plans;
    private CurrentUser currentUser;
    private List<Integer> years;

    protected DaysOffDuty() {}

    @Inject
    DaysOffDuty(DayPlanService plans, CurrentUser currentUser) {
        this.plans = plans;
        this.currentUser = currentUser;
    }

    /** The years that should have a decision by now and have none; nothing for everybody else. */
    public List<Integer> getYears() {
        if (years == null) {
            years = currentUser.can(Capability.CALENDAR_MANAGE) ? plans.undecided() : List.of();
        }
        return years;
    }
}
