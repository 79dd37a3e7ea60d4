package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.anniversary.CeremonyRuleForm;
import vn.bangtin.anniversary.CeremonyRuleService;

/** What the ceremony rules say of the entries that a page shows. */
@Named
@RequestScoped
public class CeremonyWords {

    // a page asks several times for each entry
    private final Map<CalendarEntry, Optional<CeremonyRuleForm>> known = new HashMap<>();
    private CeremonyRuleService rules;

    protected CeremonyWords() {}

    @Inject
    public CeremonyWords(CeremonyRuleService rules) {
        this.rules = rules;
    }

    /** The rule for an entry, or {@code null} if no decree that is stored says anything of it. */
    public CeremonyRuleForm rule(CalendarEntry entry) {
        return known.computeIfAbsent(
                        entry,
                        asked -> rules.rule(
                                asked.anniversary().kind(),
                                asked.anniversary().secondKind(),
                                asked.occurrence().yearClass(),
                                asked.date()))
                .orElse(null);
    }
}
