package vn.bangtin.anniversary.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bangtin.anniversary.ImportKind;
import vn.bangtin.anniversary.ImportReport;
import vn.bangtin.anniversary.ImportService;
import vn.bangtin.anniversary.ImportState;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.sheet.RowProblem;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/anniversaries/import-check?id=}: what would become of a file, and the choice whether it shall. */
@Named
@RequestScoped
public class ImportCheckView {

    private static final int SHOWN = 200;

    private ImportService imports;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;

    private long id;
    private ImportReport report;

    protected ImportCheckView() {}

    @Inject
    public ImportCheckView(
            ImportService imports, Messages messages, Navigation navigation, HttpServletRequest request) {
        this.imports = imports;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        id = Long.parseLong(wanted);
    }

    /** What would become of it now. */
    public ImportReport getReport() {
        if (report == null) {
            report = imports.report(id, new Words(messages.language()));
        }
        return report;
    }

    /** Whether it waits for the choice. */
    public boolean isOpen() {
        return getReport().file().state() == ImportState.CHECKED;
    }

    /** The first problems. */
    public List<RowProblem> getProblems() {
        return first(getReport().problems());
    }

    /** The first rows that are known already. */
    public List<RowProblem> getKnown() {
        return first(getReport().known());
    }

    /** The columns that nobody knows, in one line. */
    public String getIgnored() {
        return String.join(", ", getReport().ignored());
    }

    /** How many are shown at most. */
    public int getShown() {
        return SHOWN;
    }

    private static List<RowProblem> first(List<RowProblem> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** Takes over what is good; rows with problems, which the page has shown, are left out. */
    public void run() {
        if (messages.attempt(
                () -> messages.info("import.done", imports.run(id, true, new Words(messages.language()))))) {
            navigation.redirect(
                    getReport().file().kind() == ImportKind.HISTORY ? "/admin/history" : "/admin/anniversaries");
        }
    }

    /** Takes over nothing. */
    public void stop() {
        if (messages.attempt(() -> imports.drop(id))) {
            messages.info("import.dropped");
            navigation.redirect("/admin/anniversaries/import");
        }
    }

    public long getId() {
        return id;
    }
}
