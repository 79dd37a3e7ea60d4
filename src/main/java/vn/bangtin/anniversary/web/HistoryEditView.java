package vn.bangtin.anniversary.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.bangtin.anniversary.HistoryForm;
import vn.bangtin.anniversary.HistoryKind;
import vn.bangtin.anniversary.HistoryService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/history/edit}: something new that happened, or {@code ?id=} what is known already. */
@Named
@ViewScoped
public class HistoryEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HistoryService history;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String storedTitle;
    private HistoryKind kind = HistoryKind.VIETNAM;
    private Integer day;
    private Integer month;
    private Integer year;
    private String title;
    private String text;
    private String source;
    private boolean published;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        var form = history.form(Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        storedTitle = form.title();
        kind = form.kind();
        day = form.day();
        month = form.month();
        year = form.year();
        title = form.title();
        text = form.text();
        source = form.source();
        published = form.published();
    }

    /** Stores it and goes back to the list. */
    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> history.save(
                    new HistoryForm(id, version, kind, day, month, year, title, text, source, published)))) {
                messages.info("history.saved", title);
                navigation.redirect("/admin/history");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    public Long getId() {
        return id;
    }

    public String getStoredTitle() {
        return storedTitle;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public HistoryKind[] getKinds() {
        return HistoryKind.values();
    }

    public HistoryKind getKind() {
        return kind;
    }

    public void setKind(HistoryKind kind) {
        this.kind = kind;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public Integer getMonth() {
        return month;
    }

    public void setMonth(Integer month) {
        this.month = month;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }
}
