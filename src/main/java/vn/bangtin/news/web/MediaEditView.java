package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import vn.bangtin.news.Framing;
import vn.bangtin.news.MediaForm;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.news.MediaUse;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/media/edit?id=}: what is said of a file, how a picture is framed, and where it is used. */
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
    private String focusX;
    private String focusY;
    private String cropLeft;
    private String cropTop;
    private String cropWidth;
    private String cropHeight;
    private long uses;
    private List<MediaUse> usedIn;
    private Conflict conflict;
    private transient Part better;

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
        frame(item.row().framing());
        uses = library.uses(item.id());
        usedIn = uses == 0 ? List.of() : library.usedIn(item.id());
    }

    private void frame(Framing framing) {
        focusX = Framing.percent(framing.focusX());
        focusY = Framing.percent(framing.focusY());
        cropLeft = Framing.percent(framing.left());
        cropTop = Framing.percent(framing.top());
        cropWidth = Framing.percent(framing.width());
        cropHeight = Framing.percent(framing.height());
    }

    private Framing framing() {
        return new Framing(
                Framing.thousandths("focusX", focusX),
                Framing.thousandths("focusY", focusY),
                Framing.thousandths("cropLeft", cropLeft),
                Framing.thousandths("cropTop", cropTop),
                Framing.thousandths("cropWidth", cropWidth),
                Framing.thousandths("cropHeight", cropHeight));
    }

    /** Whether the part with the framing is open at once: there is something to see, or to mend. */
    public boolean isFramed() {
        return item.row().framing().isCut() || item.row().position() != null || messages.isFailed();
    }

    /** The shapes in which the portal shows pictures; "free" is the one that they have. */
    public List<String> getSamples() {
        return List.of("lead", "list", "square", "free");
    }

    /** Puts the whole picture into the form; it holds once it is saved. */
    public void whole() {
        frame(Framing.WHOLE);
    }

    /** Stores what is said of the file and goes back to the library. */
    public void save() {
        try {
            if (messages.attempt(() -> library.save(new MediaForm(
                    item.id(),
                    version,
                    title,
                    alternative,
                    author,
                    source,
                    licence,
                    item.row().isPicture() ? framing() : null)))) {
                messages.info("media.saved", title);
                navigation.redirect("/admin/media");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    /** Puts another file in the place of this one. */
    public void replace() {
        if (better == null || better.getSize() == 0) {
            messages.error(BusinessException.at("better", "media.replace.none"));
            return;
        }
        try (var content = better.getInputStream()) {
            if (messages.attempt(() -> library.replace(item.id(), version, better.getSubmittedFileName(), content))) {
                messages.info("media.replaced", item.title());
                navigation.redirect("/admin/media/edit?id=" + item.id());
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part getBetter() {
        return better;
    }

    public void setBetter(Part better) {
        this.better = better;
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

    public String getFocusX() {
        return focusX;
    }

    public void setFocusX(String focusX) {
        this.focusX = focusX;
    }

    public String getFocusY() {
        return focusY;
    }

    public void setFocusY(String focusY) {
        this.focusY = focusY;
    }

    public String getCropLeft() {
        return cropLeft;
    }

    public void setCropLeft(String cropLeft) {
        this.cropLeft = cropLeft;
    }

    public String getCropTop() {
        return cropTop;
    }

    public void setCropTop(String cropTop) {
        this.cropTop = cropTop;
    }

    public String getCropWidth() {
        return cropWidth;
    }

    public void setCropWidth(String cropWidth) {
        this.cropWidth = cropWidth;
    }

    public String getCropHeight() {
        return cropHeight;
    }

    public void setCropHeight(String cropHeight) {
        this.cropHeight = cropHeight;
    }
}
