package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.news.MediaForm;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.news.MediaUse;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/media/edit?id=}: what is said of a file, and where it is used. */
@Named
@ViewScoped
public class MediaEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MediaLibraryService library;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private MediaItem item;
    private int version;
    private String title;
    private String alternative;
    private String author;
    private String source;
    private String licence;
    private long uses;
    private List<MediaUse> usedIn;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        item = library.item(Long.parseLong(wanted));
        version = item.version();
        title = item.title();
        alternative = item.alternative();
        author = item.author();
        source = item.source();
        licence = item.licence();
        uses = library.uses(item.id());
        usedIn = uses == 0 ? List.of() : library.usedIn(item.id());
    }

    /** Stores what is said of the file and goes back to the library. */
    public void save() {
        try {
            if (messages.attempt(() ->
                    library.save(new MediaForm(item.id(), version, title, alternative, author, source, licence)))) {
                messages.info("media.saved", title);
                navigation.redirect("/admin/media");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    /** Takes the file out of the library. */
    public void remove() {
        if (messages.attempt(() -> library.remove(item.id()))) {
            messages.info("media.removed", item.title());
            navigation.redirect("/admin/media");
        }
    }

    public MediaItem getItem() {
        return item;
    }

    /** Whether the person may change anything here. */
    public boolean isChangeable() {
        return library.mayChange(item);
    }

    /** How many articles use it. */
    public long getUses() {
        return uses;
    }

    /** Those of them that the person sees at the desk. */
    public List<MediaUse> getUsedIn() {
        return usedIn;
    }

    /** Terms to propose. */
    public List<String> getLicences() {
        return List.of(messages.format("media.licence.proposals").split("\\|"));
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }
}
