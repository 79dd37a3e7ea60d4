package vn.bangtin.news;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;

/**
 * What a person sees on the desk, and what stands on which of its lists, as conditions on {@code Article a}. Says in the
 * language of queries what {@link Workflow} says of one article.
 */
final class DeskConditions {

    private final long accountId;
    private final Rights rights;
    private final Workflow workflow;
    private final LocalDate today;

    /** For what asks for none of the lists. */
    DeskConditions(long accountId, Rights rights) {
        this(accountId, rights, null, null);
    }

    DeskConditions(long accountId, Rights rights, Workflow workflow, LocalDate today) {
        this.accountId = accountId;
        this.rights = rights;
        this.workflow = workflow;
        this.today = today;
    }

    /** One's own, what readers see, and whatever one may edit, approve or publish. */
    void visible(Articles.Conditions conditions) {
        visible(conditions, true);
    }

    /** One's own, and whatever one may edit, approve or publish. */
    void responsible(Articles.Conditions conditions) {
        visible(conditions, false);
    }

    private void visible(Articles.Conditions conditions, boolean asReader) {
        var others = new ArrayList<String>();
        for (var capability : List.of(Capability.NEWS_EDIT, Capability.NEWS_APPROVE, Capability.NEWS_PUBLISH)) {
            if (rights.has(capability)) {
                var where = where(capability, conditions);
                if (where == null) {
                    return;
                }
                others.add(where);
            }
        }
        if (asReader) {
            others.add(conditions
                    .beside()
                    .and("a.state = vn.bangtin.news.ArticleState.PUBLISHED")
                    .readable(rights.hidden())
                    .bare());
        }
        others.add(own(conditions));
        conditions.and("(" + String.join(" or ", others) + ")");
    }

    /** What stands on a list. */
    void on(DeskList list, Articles.Conditions conditions) {
        switch (list) {
            case ALL -> {}
            case MINE ->
                conditions.and(own(conditions)).and("a.state in " + conditions.parameter(ArticleState.UNFINISHED));
            case WAITING -> conditions.and(waiting(conditions));
            case RETURNED -> conditions.and(own(conditions)).and("a.state = vn.bangtin.news.ArticleState.RETURNED");
            case SCHEDULED -> conditions.and("a.state = vn.bangtin.news.ArticleState.SCHEDULED");
            case ALONE -> conditions.and("a.aloneAt is not null and a.confirmedAt is null");
            case REVIEW ->
                conditions.and("a.state = vn.bangtin.news.ArticleState.PUBLISHED and a.reviewBy <= "
                        + conditions.parameter(today));
        }
    }

    private String waiting(Articles.Conditions conditions) {
        var turns = new ArrayList<String>();
        var notOwn = "not " + own(conditions);
        var notEditor = "(a.editedBy is null or a.editedBy <> " + conditions.parameter(accountId) + ")";
        if (rights.has(Capability.NEWS_EDIT)) {
            turns.add(turn(
                    "(a.state = vn.bangtin.news.ArticleState.SUBMITTED and " + notOwn
                            + " or a.state = vn.bangtin.news.ArticleState.EDITING and not " + notEditor + ")",
                    Capability.NEWS_EDIT,
                    conditions));
        }
        if (rights.has(Capability.NEWS_APPROVE)) {
            var approvable = new ArrayList<String>();
            approvable.add("a.state in " + conditions.parameter(approvable()));
            approvable.add(notOwn);
            if (workflow == Workflow.THREE_STEPS) {
                approvable.add(notEditor);
            }
            turns.add(turn("(" + String.join(" and ", approvable) + ")", Capability.NEWS_APPROVE, conditions));
        }
        if (rights.has(Capability.NEWS_PUBLISH)) {
            turns.add(turn("a.state = vn.bangtin.news.ArticleState.APPROVED", Capability.NEWS_PUBLISH, conditions));
        }
        return turns.isEmpty() ? "1 = 0" : "(" + String.join(" or ", turns) + ")";
    }

    /** What an editor has in hand waits for that editor, also where an approver might step in. */
    private Set<ArticleState> approvable() {
        return workflow.from(Step.APPROVE).stream()
                .filter(state -> state != ArticleState.EDITING)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String turn(String condition, String capability, Articles.Conditions conditions) {
        var where = where(capability, conditions);
        return where == null ? condition : "(" + condition + " and " + where + ")";
    }

    /** Where a capability holds; {@code null}: everywhere. */
    private String where(String capability, Articles.Conditions conditions) {
        var areas = rights.areas(capability);
        return areas.isEmpty()
                ? null
                : areas.stream().map(area -> in(area, conditions)).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String in(Scopes.Area area, Articles.Conditions conditions) {
        var both = new ArrayList<String>();
        if (area.categories() != null) {
            both.add(
                    area.categories().isEmpty()
                            ? "1 = 0"
                            : "a.category.id in " + conditions.parameter(area.categories()));
        }
        if (area.units() != null) {
            both.add("a.unitId in " + conditions.parameter(area.units()));
        }
        return both.isEmpty() ? "1 = 1" : both.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    private String own(Articles.Conditions conditions) {
        var me = conditions.parameter(accountId);
        return "(a.authorId is not null and a.authorId = " + me + " or a.submittedBy is not null and a.submittedBy = "
                + me + ")";
    }
}
