package vn.bangtin.calendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.calendar.HolidayRuleForm;
import vn.bangtin.calendar.HolidayRuleService;
import vn.bangtin.platform.web.Messages;

/** {@code /admin/days-off/rules}: by what days off are proposed. */
@Named
@RequestScoped
public class HolidayRulesView {

    private HolidayRuleService rules;
    private Messages messages;
    private Clock clock;
    private List<HolidayRuleForm> rows;

    protected HolidayRulesView() {}

    @Inject
    public HolidayRulesView(HolidayRuleService rules, Messages messages, Clock clock) {
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    public List<HolidayRuleForm> getRows() {
        if (rows == null) {
            rows = rules.all();
        }
        return rows;
    }

    /** The choices of days in words: "2 ngày trước và 3 ngày kể từ ngày lễ". */
    public List<String> choices(HolidayRuleForm rule) {
        return rule.windows() == null
                ? List.of()
                : Arrays.stream(rule.windows().split(" "))
                        .map(choice -> choice.split("\\+"))
                        .map(days -> days[0].equals("0")
                                ? messages.format("holidayRule.choice.from", Integer.valueOf(days[1]))
                                : messages.format(
                                        "holidayRule.choice", Integer.valueOf(days[0]), Integer.valueOf(days[1])))
                        .toList();
    }

    /** Whether a rule holds today. */
    public boolean isHeld(HolidayRuleForm rule) {
        return rule.holdsOn(LocalDate.now(clock));
    }
}
