package vn.bangtin.news;

import static vn.bangtin.account.Capability.NEWS_APPROVE;
import static vn.bangtin.account.Capability.NEWS_EDIT;
import static vn.bangtin.account.Capability.NEWS_PUBLISH;
import static vn.bangtin.account.Capability.NEWS_WRITE;
import static vn.bangtin.news.ArticleState.APPROVED;
import static vn.bangtin.news.ArticleState.DRAFT;
import static vn.bangtin.news.ArticleState.EDITED;
import static vn.bangtin.news.ArticleState.EDITING;
import static vn.bangtin.news.ArticleState.PUBLISHED;
import static vn.bangtin.news.ArticleState.RETURNED;
import static vn.bangtin.news.ArticleState.SCHEDULED;
import static vn.bangtin.news.ArticleState.SUBMITTED;
import static vn.bangtin.news.ArticleState.WITHDRAWN;
import static vn.bangtin.news.Workflow.Relation.ANYBODY;
import static vn.bangtin.news.Workflow.Relation.EDITOR;
import static vn.bangtin.news.Workflow.Relation.NOT_OWN;
import static vn.bangtin.news.Workflow.Relation.OTHER;
import static vn.bangtin.news.Workflow.Relation.OWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;

/**
 * The state machine of an article: its transitions as data. A step is allowed if a rule names the state, one of the
 * person's capabilities (for this article's category and unit) and what the person has to do with the article.
 *
 * <p>What it keeps: nobody approves what they wrote, submitted or, as its editor, handed on; readers see nothing that one person alone
 * stands for, unless that is said, with its reason, until somebody else confirms it. A small office leaves out the step
 * of the editor ({@link #TWO_STEPS}): what was submitted may be approved at once, also by who edited it in between.
 */
public enum Workflow {
    /** Written, edited, approved. */
    THREE_STEPS(Set.of(EDITED), Set.of(OTHER)),
    /** Written, approved; an editor may still work on it in between. */
    TWO_STEPS(Set.of(SUBMITTED, EDITING, EDITED), Set.of(EDITOR, OTHER));

    /** What a person has to do with an article. */
    public enum Relation {
        /** Wrote or submitted it, or published it alone. */
        OWN,
        /** Took it as its editor. */
        EDITOR,
        /** Neither. */
        OTHER;

        static final Set<Relation> ANYBODY = Set.of(OWN, EDITOR, OTHER);
        static final Set<Relation> NOT_OWN = Set.of(EDITOR, OTHER);
    }

    /** Whether a step needs a reason in words. */
    public enum Words {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /**
     * One transition.
     *
     * @param to where it leads; {@code null}: it stays where it is
     * @param capabilities the person needs one of these
     */
    private record Rule(
            Step step, Set<ArticleState> from, ArticleState to, Set<String> capabilities, Set<Relation> relations) {}

    private static final Map<Step, Words> WORDS = Map.of(
            Step.RETURN, Words.REQUIRED,
            Step.PUBLISH_ALONE, Words.REQUIRED,
            Step.WITHDRAW, Words.OPTIONAL,
            Step.CONFIRM, Words.OPTIONAL);

    private final List<Rule> rules;

    Workflow(Set<ArticleState> approvable, Set<Relation> approvers) {
        rules = List.of(
                new Rule(Step.SAVE, Set.of(DRAFT, RETURNED), null, Set.of(NEWS_WRITE), Set.of(OWN)),
                new Rule(Step.SAVE, Set.of(DRAFT, RETURNED, EDITING), null, Set.of(NEWS_EDIT), ANYBODY),
                new Rule(Step.SUBMIT, Set.of(DRAFT, RETURNED), SUBMITTED, Set.of(NEWS_WRITE), Set.of(OWN)),
                new Rule(Step.SUBMIT, Set.of(DRAFT, RETURNED), SUBMITTED, Set.of(NEWS_EDIT), ANYBODY),
                new Rule(Step.RECALL, Set.of(SUBMITTED), DRAFT, Set.of(NEWS_WRITE), Set.of(OWN)),
                new Rule(
                        Step.TAKE, Set.of(SUBMITTED, EDITED, APPROVED, SCHEDULED), EDITING, Set.of(NEWS_EDIT), NOT_OWN),
                new Rule(Step.HAND_ON, Set.of(EDITING), EDITED, Set.of(NEWS_EDIT), NOT_OWN),
                new Rule(Step.APPROVE, approvable, APPROVED, Set.of(NEWS_APPROVE), approvers),
                new Rule(
                        Step.RETURN,
                        Set.of(SUBMITTED, EDITING, EDITED),
                        RETURNED,
                        Set.of(NEWS_EDIT, NEWS_APPROVE),
                        NOT_OWN),
                new Rule(
                        Step.RETURN,
                        Set.of(APPROVED, SCHEDULED),
                        RETURNED,
                        Set.of(NEWS_APPROVE, NEWS_PUBLISH),
                        NOT_OWN),
                new Rule(Step.SCHEDULE, Set.of(APPROVED), SCHEDULED, Set.of(NEWS_PUBLISH), ANYBODY),
                new Rule(Step.UNSCHEDULE, Set.of(SCHEDULED), APPROVED, Set.of(NEWS_PUBLISH), ANYBODY),
                new Rule(Step.PUBLISH, Set.of(APPROVED, SCHEDULED), PUBLISHED, Set.of(NEWS_PUBLISH), ANYBODY),
                new Rule(
                        Step.PUBLISH_ALONE,
                        Set.of(DRAFT, RETURNED, SUBMITTED, EDITING, EDITED),
                        PUBLISHED,
                        Set.of(NEWS_PUBLISH),
                        ANYBODY),
                new Rule(Step.CORRECT, Set.of(PUBLISHED), null, Set.of(NEWS_PUBLISH), ANYBODY),
                new Rule(Step.CONFIRM, Set.of(PUBLISHED, WITHDRAWN), null, Set.of(NEWS_APPROVE), Set.of(OTHER)),
                new Rule(Step.WITHDRAW, Set.of(PUBLISHED), WITHDRAWN, Set.of(NEWS_PUBLISH), ANYBODY),
                new Rule(Step.REPUBLISH, Set.of(WITHDRAWN), PUBLISHED, Set.of(NEWS_PUBLISH), ANYBODY),
                new Rule(Step.REOPEN, Set.of(WITHDRAWN), DRAFT, Set.of(NEWS_WRITE), Set.of(OWN)),
                new Rule(Step.REOPEN, Set.of(WITHDRAWN), DRAFT, Set.of(NEWS_EDIT), ANYBODY));
    }

    /** Whether a person may do a step. */
    public boolean allows(Step step, ArticleState from, Set<String> capabilities, Relation relation) {
        return rules.stream()
                .anyMatch(rule -> rule.step == step
                        && rule.from.contains(from)
                        && rule.relations.contains(relation)
                        && rule.capabilities.stream().anyMatch(capabilities::contains));
    }

    /**
     * Where a step leads.
     *
     * @throws BusinessException if it leads nowhere from there, whoever does it
     */
    public ArticleState after(Step step, ArticleState from) {
        return rules.stream()
                .filter(rule -> rule.step == step && rule.from.contains(from))
                .findFirst()
                .map(rule -> rule.to == null ? from : rule.to)
                .orElseThrow(() -> new BusinessException("news.step.notFromHere"));
    }

    /** The states from which a step is possible, for lists of what waits for somebody. */
    Set<ArticleState> from(Step step) {
        return rules.stream()
                .filter(rule -> rule.step == step)
                .flatMap(rule -> rule.from.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a step needs a reason in words. */
    public static Words words(Step step) {
        return WORDS.getOrDefault(step, Words.NONE);
    }
}
