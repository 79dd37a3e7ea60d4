package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bangtin.account.Capability;
import vn.bangtin.news.Workflow.Relation;
import vn.bangtin.platform.BusinessException;

/** Walks every state with every capability, of one's own article, as its editor and as anybody else. */
class WorkflowTest {

    // What the office agreed on, written down apart from the rules: state, capability, whose article, and what may be
    // done.
    private static final String THREE_STEPS =
            """
            DRAFT write own: SAVE SUBMIT
            DRAFT edit own: SAVE SUBMIT
            DRAFT edit editor: SAVE SUBMIT
            DRAFT edit other: SAVE SUBMIT
            DRAFT publish own: PUBLISH_ALONE
            DRAFT publish editor: PUBLISH_ALONE
            DRAFT publish other: PUBLISH_ALONE
            RETURNED write own: SAVE SUBMIT
            RETURNED edit own: SAVE SUBMIT
            RETURNED edit editor: SAVE SUBMIT
            RETURNED edit other: SAVE SUBMIT
            RETURNED publish own: PUBLISH_ALONE
            RETURNED publish editor: PUBLISH_ALONE
            RETURNED publish other: PUBLISH_ALONE
            SUBMITTED write own: RECALL
            SUBMITTED edit editor: TAKE RETURN
            SUBMITTED edit other: TAKE RETURN
            SUBMITTED approve editor: RETURN
            SUBMITTED approve other: RETURN
            SUBMITTED publish own: PUBLISH_ALONE
            SUBMITTED publish editor: PUBLISH_ALONE
            SUBMITTED publish other: PUBLISH_ALONE
            EDITING edit own: SAVE
            EDITING edit editor: SAVE HAND_ON RETURN
            EDITING edit other: SAVE HAND_ON RETURN
            EDITING approve editor: RETURN
            EDITING approve other: RETURN
            EDITING publish own: PUBLISH_ALONE
            EDITING publish editor: PUBLISH_ALONE
            EDITING publish other: PUBLISH_ALONE
            EDITED edit editor: TAKE RETURN
            EDITED edit other: TAKE RETURN
            EDITED approve editor: RETURN
            EDITED approve other: APPROVE RETURN
            EDITED publish own: PUBLISH_ALONE
            EDITED publish editor: PUBLISH_ALONE
            EDITED publish other: PUBLISH_ALONE
            APPROVED edit editor: TAKE
            APPROVED edit other: TAKE
            APPROVED approve editor: RETURN
            APPROVED approve other: RETURN
            APPROVED publish own: SCHEDULE PUBLISH
            APPROVED publish editor: RETURN SCHEDULE PUBLISH
            APPROVED publish other: RETURN SCHEDULE PUBLISH
            SCHEDULED edit editor: TAKE
            SCHEDULED edit other: TAKE
            SCHEDULED approve editor: RETURN
            SCHEDULED approve other: RETURN
            SCHEDULED publish own: UNSCHEDULE PUBLISH
            SCHEDULED publish editor: RETURN UNSCHEDULE PUBLISH
            SCHEDULED publish other: RETURN UNSCHEDULE PUBLISH
            PUBLISHED approve other: CONFIRM
            PUBLISHED publish own: CORRECT WITHDRAW
            PUBLISHED publish editor: CORRECT WITHDRAW
            PUBLISHED publish other: CORRECT WITHDRAW
            WITHDRAWN write own: REOPEN
            WITHDRAWN edit own: REOPEN
            WITHDRAWN edit editor: REOPEN
            WITHDRAWN edit other: REOPEN
            WITHDRAWN approve other: CONFIRM
            WITHDRAWN publish own: REPUBLISH
            WITHDRAWN publish editor: REPUBLISH
            WITHDRAWN publish other: REPUBLISH
            """;

    /** What the small office may do besides. */
    private static final List<String> ONLY_IN_TWO_STEPS = List.of(
            "SUBMITTED approve editor APPROVE",
            "SUBMITTED approve other APPROVE",
            "EDITING approve editor APPROVE",
            "EDITING approve other APPROVE",
            "EDITED approve editor APPROVE");

    private static List<String> walk(Workflow workflow) {
        var allowed = new ArrayList<String>();
        for (var state : ArticleState.values()) {
            for (var capability : Rights.CAPABILITIES) {
                for (var relation : Relation.values()) {
                    for (var step : Step.values()) {
                        if (workflow.allows(step, state, Set.of(capability), relation)) {
                            allowed.add(state + " " + capability.substring("news.".length()) + " "
                                    + relation.name().toLowerCase(java.util.Locale.ROOT) + " " + step);
                        }
                    }
                }
            }
        }
        return allowed;
    }

    private static List<String> agreed() {
        return THREE_STEPS
                .lines()
                .flatMap(line ->
                        Arrays.stream(line.split(": ")[1].split(" ")).map(step -> line.split(": ")[0] + " " + step))
                .toList();
    }

    @Test
    void three_steps_are_as_agreed_and_nothing_else_is_possible() {
        assertThat(walk(Workflow.THREE_STEPS)).containsExactlyInAnyOrderElementsOf(agreed());
    }

    @Test
    void two_steps_add_only_that_an_approver_need_not_wait_for_an_editor() {
        var both = new ArrayList<>(agreed());
        both.addAll(ONLY_IN_TWO_STEPS);
        assertThat(walk(Workflow.TWO_STEPS)).containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void nobody_approves_or_confirms_what_is_their_own_with_all_capabilities_together() {
        var all = Set.copyOf(Rights.CAPABILITIES);
        for (var workflow : Workflow.values()) {
            for (var state : ArticleState.values()) {
                assertThat(workflow.allows(Step.APPROVE, state, all, Relation.OWN))
                        .isFalse();
                assertThat(workflow.allows(Step.CONFIRM, state, all, Relation.OWN))
                        .isFalse();
            }
        }
    }

    @Test
    void without_a_capability_nothing_is_possible() {
        for (var state : ArticleState.values()) {
            for (var step : Step.values()) {
                assertThat(Workflow.TWO_STEPS.allows(step, state, Set.of(Capability.OPINION_WRITE), Relation.OTHER))
                        .isFalse();
            }
        }
    }

    @Test
    void readers_see_nothing_on_the_ordinary_way_that_was_not_approved() {
        for (var workflow : Workflow.values()) {
            assertThat(workflow.from(Step.PUBLISH))
                    .containsExactlyInAnyOrder(ArticleState.APPROVED, ArticleState.SCHEDULED);
            assertThat(workflow.from(Step.SCHEDULE)).containsExactly(ArticleState.APPROVED);
            assertThat(statesFromWhich(workflow, ArticleState.APPROVED))
                    .containsExactlyInAnyOrder(Step.APPROVE, Step.UNSCHEDULE);
        }
    }

    private static Set<Step> statesFromWhich(Workflow workflow, ArticleState to) {
        return Arrays.stream(Step.values())
                .filter(step ->
                        workflow.from(step).stream().anyMatch(from -> from != to && workflow.after(step, from) == to))
                .collect(Collectors.toSet());
    }

    @Test
    void a_step_that_leads_nowhere_says_so() {
        assertThatThrownBy(() -> Workflow.THREE_STEPS.after(Step.APPROVE, ArticleState.PUBLISHED))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("news.step.notFromHere"));
    }
}
