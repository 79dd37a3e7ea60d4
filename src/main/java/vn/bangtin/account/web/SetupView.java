package vn.bangtin.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.bangtin.account.SetupForm;
import vn.bangtin.account.SetupService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.SetupCompleted;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /setup}: the first administrator makes the empty database a portal. {@link SetupGate} opens the page only as
 * long as that was not done.
 */
@Named
@ViewScoped
public class SetupView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 6;

    /** A row of the places, as typed. */
    public static class PlaceRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private String name;
        private String latitude;
        private String longitude;

        PlaceRow(String name, String latitude, String longitude) {
            this.name = name;
            this.latitude = latitude;
            this.longitude = longitude;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getLatitude() {
            return latitude;
        }

        public void setLatitude(String latitude) {
            this.latitude = latitude;
        }

        public String getLongitude() {
            return longitude;
        }

        public void setLongitude(String longitude) {
            this.longitude = longitude;
        }
    }

    @Inject
    private SetupService setup;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private String token;
    private boolean admitted;
    private String agencyName;
    private String agencyParent;
    private String login;
    private String displayName;
    private transient String password;
    private transient String again;
    private List<PlaceRow> places;

    @PostConstruct
    void open() {
        token = request.getParameter("token");
        admitted = setup.accepts(token);
        if (!admitted) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        places = new ArrayList<>();
        places.add(new PlaceRow("Nam Định", "20.4339", "106.1773"));
        places.add(new PlaceRow("Ninh Bình", "20.2539", "105.9750"));
        places.add(new PlaceRow("Phủ Lý", "20.5411", "105.9139"));
        while (places.size() < PLACES) {
            places.add(new PlaceRow(null, null, null));
        }
    }

    /** Does it and goes on to the sign-in. */
    public void complete() {
        if (password == null || !password.equals(again)) {
            messages.error(BusinessException.at("again", "account.password.differ"));
            return;
        }
        if (messages.attempt(() -> setup.complete(
                token, new SetupForm(agencyName, agencyParent, login, displayName, password, typedPlaces())))) {
            messages.info("setup.done");
            navigation.redirect("/login");
        }
    }

    private List<SetupCompleted.Place> typedPlaces() {
        var typed = new ArrayList<SetupCompleted.Place>();
        for (var i = 0; i < places.size(); i++) {
            var row = places.get(i);
            var name = Vietnamese.cleanLine(row.name);
            if (name == null && row.latitude == null && row.longitude == null) {
                continue;
            }
            if (name == null || name.length() > 100) {
                throw BusinessException.at("places", "setup.place.name", i + 1);
            }
            typed.add(new SetupCompleted.Place(
                    name, degrees(row.latitude, 90, i + 1), degrees(row.longitude, 180, i + 1)));
        }
        return typed;
    }

    private static double degrees(String typed, int limit, int row) {
        // 20,4339 as people write it here, 20.4339 as maps do
        var text = typed == null ? "" : typed.strip().replace(',', '.');
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,8})?") || Math.abs(Double.parseDouble(text)) > limit) {
            throw BusinessException.at("places", "setup.place.degrees", row, Integer.toString(limit));
        }
        return Double.parseDouble(text);
    }

    /** Whether the address had the token of this start. */
    public boolean isAdmitted() {
        return admitted;
    }

    public List<PlaceRow> getPlaces() {
        return places;
    }

    public String getAgencyName() {
        return agencyName;
    }

    public void setAgencyName(String agencyName) {
        this.agencyName = agencyName;
    }

    public String getAgencyParent() {
        return agencyParent;
    }

    public void setAgencyParent(String agencyParent) {
        this.agencyParent = agencyParent;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
