package vn.bangtin.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangtin.people.MilestoneConsentRow;
import vn.bangtin.people.MilestoneKind;
import vn.bangtin.people.MilestoneScope;
import vn.bangtin.people.MilestoneService;
import vn.bangtin.people.OwnMilestone;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /me/milestones}: what one lets personnel officers keep, what they entered, and what one agreed to. */
@Named
@ViewScoped
public class OwnMilestonesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/me/milestones";

    @Inject
    private MilestoneService milestones;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    private Map<String, OwnMilestone> own;
    private final Map<String, Boolean> ticked = new HashMap<>();

    @PostConstruct
    void open() {
        own = milestones.own().stream()
                .collect(Collectors.toMap(one -> one.kind().name(), one -> one, (a, b) -> a, HashMap::new));
    }

    /** Lets personnel officers keep the day of a kind. */
    public void agree(String kind) {
        try {
            if (messages.attempt(() -> milestones.agree(
                    MilestoneKind.valueOf(kind), own.get(kind).version(), Boolean.TRUE.equals(ticked.get(kind))))) {
                messages.info("milestone.agreed." + kind);
                navigation.redirect(PAGE);
            }
        } catch (ConflictException met) {
            // a withdrawal in another window counts: the person sees the state and agrees anew
            messages.info("milestone.changed");
            navigation.redirect(PAGE);
        }
    }

    /** Takes the consent to a kind back. */
    public void withdraw(String kind) {
        milestones.withdraw(MilestoneKind.valueOf(kind));
        messages.info("milestone.withdrawn." + kind);
        navigation.redirect(PAGE);
    }

    /** What one agreed to and took back, the latest first. */
    public List<MilestoneConsentRow> getConsents() {
        return milestones.consents();
    }

    /** Whether personnel officers may keep the day of a kind now. */
    public boolean isAgreed(String kind) {
        return own.get(kind).scope() == MilestoneScope.PERSONNEL;
    }

    /** By kind, as {@code PARTY}. */
    public Map<String, OwnMilestone> getOwn() {
        return own;
    }

    /** What is ticked, by kind. */
    public Map<String, Boolean> getTicked() {
        return ticked;
    }
}
