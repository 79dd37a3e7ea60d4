package vn.bangtin.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.bangtin.people.MilestoneKind;
import vn.bangtin.people.MilestoneService;
import vn.bangtin.people.PersonnelForm;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/personnel/edit?id=}: since when somebody serves, of the kinds that they agreed to. */
@Named
@ViewScoped
public class PersonnelEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MilestoneService milestones;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private PersonnelForm person;
    private final Map<MilestoneKind, Integer> versions = new EnumMap<>(MilestoneKind.class);
    private final Map<String, LocalDate> since = new HashMap<>();
    private Conflict conflict;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        person = milestones.form(Long.parseLong(wanted));
        person.lines().forEach((kind, line) -> {
            versions.put(kind, line.version());
            since.put(kind.name(), line.since());
        });
    }

    /** Stores the days and goes back to the list. */
    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> milestones.save(form()))) {
                messages.info("personnel.saved", person.name());
                navigation.redirect("/admin/personnel");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            versions.keySet().stream()
                    .filter(kind -> met.stored().containsKey("milestone.date." + kind))
                    .forEach(kind -> versions.put(kind, met.storedVersion()));
            messages.error(met);
        }
    }

    private PersonnelForm form() {
        var lines = new EnumMap<MilestoneKind, PersonnelForm.Line>(MilestoneKind.class);
        versions.forEach((kind, version) -> lines.put(kind, new PersonnelForm.Line(version, since.get(kind.name()))));
        return new PersonnelForm(person.accountId(), person.name(), person.unit(), lines);
    }

    public PersonnelForm getPerson() {
        return person;
    }

    /** Whether the person agreed to a kind. */
    public boolean asks(String kind) {
        return versions.containsKey(MilestoneKind.valueOf(kind));
    }

    /** The days in the form, by kind. */
    public Map<String, LocalDate> getSince() {
        return since;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
