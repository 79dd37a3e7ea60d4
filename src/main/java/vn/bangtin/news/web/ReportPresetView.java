package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.bangtin.news.ReportService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/report/preset}: a name for the report whose query the address has, or {@code ?id=} one that has a name. */
@Named
@ViewScoped
public class ReportPresetView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String REPORT = "/admin/report";

    @Inject
    private ReportService reports;

    @Inject
    private ReportView report;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private String presetName;
    private String storedName;
    private String query;
    private boolean shared;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null) {
            query = report.getQuery();
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        id = Long.valueOf(wanted);
        var row = reports.forEditing(id);
        storedName = row.name();
        presetName = row.name();
        query = row.query();
        shared = row.shared();
    }

    /** Stores the name and shows the report. */
    public void save() {
        var done = messages.attempt(() -> {
            if (id == null) {
                reports.keep(presetName, query, shared);
            } else {
                reports.rename(id, presetName);
            }
        });
        if (done) {
            messages.info("report.preset.saved", presetName);
            navigation.redirect(REPORT + "?" + query);
        }
    }

    /** Forgets the preset. */
    public void remove() {
        if (messages.attempt(() -> reports.remove(id))) {
            messages.info("report.preset.removed", storedName);
            navigation.redirect(REPORT);
        }
    }

    public boolean isMayShare() {
        return reports.mayShare();
    }

    public Long getId() {
        return id;
    }

    public String getStoredName() {
        return storedName;
    }

    public String getPresetName() {
        return presetName;
    }

    public void setPresetName(String presetName) {
        this.presetName = presetName;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
