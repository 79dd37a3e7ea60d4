package vn.bangtin.news.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bangtin.news.Step;
import vn.bangtin.news.Workflow;

/** The buttons by which an article is taken a step further or back. */
public final class StepButtons {

    // in the order in which they stand
    private static final List<Step> BUTTONS = List.of(
            Step.SUBMIT,
            Step.TAKE,
            Step.HAND_ON,
            Step.APPROVE,
            Step.CONFIRM,
            Step.SCHEDULE,
            Step.PUBLISH,
            Step.UNSCHEDULE,
            Step.RECALL,
            Step.RETURN,
            Step.REPUBLISH,
            Step.REOPEN,
            Step.WITHDRAW,
            Step.PUBLISH_ALONE);
    // in the order in which one of them is what the person came for
    private static final List<Step> MAIN = List.of(
            Step.HAND_ON,
            Step.APPROVE,
            Step.SUBMIT,
            Step.CONFIRM,
            Step.SCHEDULE,
            Step.PUBLISH,
            Step.TAKE,
            Step.REPUBLISH);
    private static final Set<Step> CONFIRMED =
            EnumSet.of(Step.PUBLISH, Step.PUBLISH_ALONE, Step.RETURN, Step.CONFIRM, Step.WITHDRAW, Step.REPUBLISH);

    private final Set<Step> steps;
    private final boolean scheduled;

    /**
     * @param steps that the person may take now
     * @param scheduled whether the article has an hour to come at
     */
    StepButtons(Set<Step> steps, boolean scheduled) {
        this.steps = steps;
        this.scheduled = scheduled;
    }

    /** All steps that have a button. */
    public List<Step> getAll() {
        return BUTTONS;
    }

    /** Whether the person may take a step now. */
    public boolean may(Step step) {
        return steps.contains(step);
    }

    /** Whether there is any button for the person. */
    public boolean isIdle() {
        return BUTTONS.stream().noneMatch(steps::contains);
    }

    /** The id of the button of a step. */
    public String idOf(Step step) {
        return id(step);
    }

    static String id(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a step is the one that the person most likely came for. */
    public boolean isMain(Step step) {
        return step
                == MAIN.stream()
                        .filter(steps::contains)
                        .filter(main -> main != Step.SCHEDULE || scheduled)
                        .filter(main -> main != Step.PUBLISH || !steps.contains(Step.UNSCHEDULE))
                        .findFirst()
                        .orElse(null);
    }

    /** The bundle key of the question before a step, or {@code null} if it needs none. */
    public String confirmation(Step step) {
        return CONFIRMED.contains(step) ? step.getLabel() + ".confirm" : null;
    }

    /** The bundle key of the label of the reason that a step takes, or {@code null} if it takes none. */
    public String wordsFor(Step step) {
        return Workflow.words(step) == Workflow.Words.NONE ? null : step.getLabel() + ".words";
    }
}
