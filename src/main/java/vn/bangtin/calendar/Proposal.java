package vn.bangtin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days off of a year by the rules in force then. Where a rule leaves a choice, and nobody has made it, the days are taken
 * that give the longest rest, then those that need the fewest substitute days, then the usual ones.
 */
final class Proposal {

    private final int year;
    private final List<HolidayRule> rules;
    private final Map<LocalDate, LocalDate> taken;
    private final Map<Long, String> chosen;

    private Proposal(int year, List<HolidayRule> rules, Map<LocalDate, LocalDate> taken, Map<Long, String> chosen) {
        this.year = year;
        this.rules = rules;
        this.taken = taken;
        this.chosen = chosen;
    }

    /**
     * The days of a year, in their order.
     *
     * @param taken days that are off already, those that make up for a holiday with that holiday: they are not proposed
     *     again, and of two choices the one is taken that they belong to
     * @param chosen by the id of a rule the choice that somebody made
     */
    static List<ProposedDay> of(
            int year, List<HolidayRule> rules, Map<LocalDate, LocalDate> taken, Map<Long, String> chosen) {
        return new Proposal(year, rules, taken, chosen).days();
    }

    /** The choice that a rule takes in a year. */
    static String choice(HolidayRule rule, LocalDate day, Set<LocalDate> taken, Map<Long, String> chosen) {
        var choices = rule.choices();
        var wanted = chosen.get(rule.id());
        if (wanted != null && choices.contains(wanted)) {
            return wanted;
        }
        return choices.stream()
                .min(Comparator.comparingLong((String choice) -> -HolidayRule.days(day, choice).stream()
                                .filter(taken::contains)
                                .count())
                        .thenComparingInt(choice -> -rest(HolidayRule.days(day, choice)))
                        .thenComparingLong(choice -> HolidayRule.days(day, choice).stream()
                                .filter(Proposal::isWeekend)
                                .count()))
                .orElseThrow();
    }

    /** How long nobody works, with the weekends around it and the substitute days after it. */
    private static int rest(List<LocalDate> days) {
        var off = new HashSet<>(days);
        var substitutes = days.stream().filter(Proposal::isWeekend).count();
        var last = days.get(days.size() - 1);
        for (; isWeekend(last.plusDays(1)) || substitutes > 0; last = last.plusDays(1)) {
            if (!isWeekend(last.plusDays(1))) {
                substitutes--;
            }
            off.add(last.plusDays(1));
        }
        for (var day = days.get(0).minusDays(1); isWeekend(day); day = day.minusDays(1)) {
            off.add(day);
        }
        return off.size();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private List<ProposedDay> days() {
        var days = new TreeMap<LocalDate, ProposedDay>();
        for (var rule : rules) {
            if (rule.kind() == DayMarkKind.HOLIDAY) {
                rule.dayIn(year).ifPresent(day -> add(rule, day, days));
            }
        }
        substitutes(days);
        days.keySet().removeAll(taken.keySet());
        return List.copyOf(days.values());
    }

    private void add(HolidayRule rule, LocalDate anchor, Map<LocalDate, ProposedDay> days) {
        for (var date : HolidayRule.days(anchor, choice(rule, anchor, taken.keySet(), chosen))) {
            days.merge(
                    date,
                    new ProposedDay(date, DayMarkKind.HOLIDAY, rule.name(), null, rule.confirmed(), rule.source()),
                    (one, other) -> new ProposedDay(
                            date,
                            DayMarkKind.HOLIDAY,
                            one.name() + ", " + other.name(),
                            null,
                            one.confirmed() || other.confirmed(),
                            one.source()));
        }
    }

    /** The next working day after each holiday on a weekly day off; one that is taken passes it on. */
    private void substitutes(TreeMap<LocalDate, ProposedDay> days) {
        var off = new TreeSet<>(days.keySet());
        off.addAll(taken.keySet());
        for (var holiday : List.copyOf(days.values())) {
            if (!isWeekend(holiday.date()) || !holiday.confirmed() || taken.containsValue(holiday.date())) {
                continue;
            }
            rules.stream()
                    .filter(rule -> rule.kind() == DayMarkKind.SUBSTITUTE && rule.isValidOn(holiday.date()))
                    .findFirst()
                    .ifPresent(rule -> {
                        var day = holiday.date().plusDays(1);
                        while (isWeekend(day) || off.contains(day)) {
                            day = day.plusDays(1);
                        }
                        off.add(day);
                        days.put(
                                day,
                                new ProposedDay(
                                        day,
                                        DayMarkKind.SUBSTITUTE,
                                        rule.name() + " " + holiday.name(),
                                        holiday.date(),
                                        rule.confirmed(),
                                        rule.source()));
                    });
        }
    }
}
