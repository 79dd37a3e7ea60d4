package vn.bangtin.weather.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.weather.PlaceSourcesForm;
import vn.bangtin.weather.PlaceSourcesService;

/** {@code /admin/places/sources?place=}: which sources are asked for a place, and in which order. */
@Named
@ViewScoped
public class PlaceSourcesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlaceSourcesService service;

    @Inject
    private PlaceService places;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private long placeId;
    private String name;
    private int version;
    private List<String> portal;
    private List<Turn> turns;
    private Conflict conflict;

    /** Who is asked as the first, second, and so on. */
    public static final class Turn implements Serializable {

        private static final long serialVersionUID = 1L;

        private String source;

        Turn(String source) {
            this.source = source;
        }

        /** Its name, or {@code null}. */
        public String getSource() {
            return source;
        }

        public void setSource(String source) {
            this.source = source;
        }
    }

    @PostConstruct
    void open() {
        var asked = request.getParameter("place");
        if (asked == null || !asked.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        placeId = Long.parseLong(asked);
        name = places.place(placeId).name();
        portal = service.ofPortal();
        var form = service.form(placeId);
        version = form.version();
        turns = new ArrayList<>();
        form.sources().forEach(source -> turns.add(new Turn(source)));
        while (turns.size() < Math.max(1, portal.size())) {
            turns.add(new Turn(null));
        }
    }

    /** Stores the order and goes back to the place. */
    public void save() {
        try {
            if (messages.attempt(() -> service.save(new PlaceSourcesForm(placeId, version, chosen())))) {
                messages.info("weather.sources.saved", name);
                navigation.redirect("/admin/places/edit?id=" + placeId);
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    /** What was chosen up to the last choice; a turn that was left out before it is "". */
    private List<String> chosen() {
        var names = new ArrayList<String>();
        turns.forEach(turn -> names.add(Objects.requireNonNullElse(turn.getSource(), "")));
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    public long getPlaceId() {
        return placeId;
    }

    public String getName() {
        return name;
    }

    public List<Turn> getTurns() {
        return turns;
    }

    /** The sources of the portal, in its order. */
    public List<String> getPortal() {
        return portal;
    }

    /** What can be chosen for a turn. */
    public List<String> getChoices() {
        return Stream.concat(portal.stream(), Stream.of(PlaceSourcesForm.MANUAL))
                .toList();
    }

    public Conflict getConflict() {
        return conflict;
    }
}
