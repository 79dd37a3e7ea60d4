package vn.bangtin.link.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.bangtin.link.LinkGroupForm;
import vn.bangtin.link.LinkService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/links/group}: a new group of links, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class LinkGroupEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "/admin/links";

    @Inject
    private LinkService links;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String storedName;
    private String name;
    private Integer sortOrder;
    private boolean hidden;
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
        id = Long.valueOf(wanted);
        var form = links.group(id);
        version = form.version();
        storedName = form.name();
        name = form.name();
        sortOrder = form.sortOrder();
        hidden = form.hidden();
    }

    /** Stores the group and goes back to the table. */
    public void save() {
        try {
            if (messages.attempt(() -> links.save(new LinkGroupForm(id, version, name, sortOrder, hidden)))) {
                messages.info("link.edit.saved", name);
                navigation.redirect(TABLE);
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    /** Takes the group and its links out of the readers' sight. */
    public void withdraw() {
        if (messages.attempt(() -> links.withdrawGroup(id))) {
            messages.info("link.edit.withdrawn", storedName);
            navigation.redirect(TABLE);
        }
    }

    /** Shows the group again. */
    public void restore() {
        if (messages.attempt(() -> links.restoreGroup(id))) {
            messages.info("link.edit.restored", storedName);
            navigation.redirect(TABLE);
        }
    }

    public Long getId() {
        return id;
    }

    public String getStoredName() {
        return storedName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(Integer sortOrder) {
        this.sortOrder = sortOrder;
    }

    public boolean isHidden() {
        return hidden;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
