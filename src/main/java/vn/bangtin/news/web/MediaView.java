package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.bangtin.news.MediaFilter;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.news.MediaPage;
import vn.bangtin.news.MediaService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/media}: the library of pictures and files. */
@Named
@RequestScoped
public class MediaView {

    private MediaLibraryService library;
    private MediaService media;
    private TableQuery table;
    private Messages messages;
    private Navigation navigation;
    private Clock clock;
    private MediaPage page;
    private List<Part> files;

    protected MediaView() {}

    @Inject
    MediaView(
            MediaLibraryService library,
            MediaService media,
            TableQuery table,
            Messages messages,
            Navigation navigation,
            Clock clock) {
        this.library = library;
        this.media = media;
        this.table = table;
        this.messages = messages;
        this.navigation = navigation;
        this.clock = clock;
    }

    private MediaPage page() {
        if (page == null) {
            var pictures = "pictures".equals(getKind()) ? Boolean.TRUE : "documents".equals(getKind()) ? false : null;
            page = library.page(new MediaFilter(getText(), pictures, isUnused()), table.page("added", true));
        }
        return page;
    }

    public Slice<MediaItem> getSlice() {
        return page().slice();
    }

    /** How many articles use a file. */
    public long uses(MediaItem item) {
        return page().uses(item);
    }

    /** Takes the files one by one and says of each what became of it. */
    public void upload() {
        var sent = files == null ? List.<Part>of() : files;
        if (sent.stream().allMatch(part -> part.getSize() == 0)) {
            messages.error(BusinessException.at("files", "media.upload.none"));
            return;
        }
        var refused = false;
        for (var part : sent) {
            refused |= !take(part);
        }
        if (!refused) {
            navigation.redirect("/admin/media");
        }
    }

    private boolean take(Part part) {
        var began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var content = part.getInputStream()) {
            var row = media.storeAttachment(part.getSubmittedFileName(), content);
            var known = library.item(row.id()).addedAt().isBefore(began);
            if (known) {
                messages.info("media.upload.known", part.getSubmittedFileName(), row.title());
            } else {
                messages.info("media.upload.added", row.title());
            }
            return true;
        } catch (BusinessException refused) {
            messages.error(
                    "media.upload.refused",
                    part.getSubmittedFileName(),
                    messages.format(refused.key(), refused.arguments()));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public String getText() {
        return table.param("text");
    }

    /** {@code pictures}, {@code documents} or {@code null}. */
    public String getKind() {
        return table.param("kind");
    }

    public boolean isUnused() {
        return table.param("unused") != null;
    }
}
