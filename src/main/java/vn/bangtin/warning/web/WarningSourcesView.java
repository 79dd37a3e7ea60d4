package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.WarningFolder;
import vn.bangtin.warning.WarningSource;
import vn.bangtin.warning.WarningSourceService;
import vn.bangtin.warning.WarningTrial;

/** {@code /admin/warnings/sources}: how it stands with the drop folder and the feeds, and a document on trial. */
@Named
@RequestScoped
public class WarningSourcesView {

    // one more than a document may have: the reader says that it is too large
    private static final int MOST_BYTES = 2 * 1024 * 1024 + 1;

    private WarningSourceService sources;
    private Messages messages;
    private Navigation navigation;

    private List<WarningSource> feeds;
    private List<WarningSource.Refused> refused;
    private List<WarningFolder.Rejected> rejected;
    private Part file;
    private String document;
    private WarningTrial trial;

    protected WarningSourcesView() {}

    @Inject
    WarningSourcesView(WarningSourceService sources, Messages messages, Navigation navigation) {
        this.sources = sources;
        this.messages = messages;
        this.navigation = navigation;
    }

    /** The feed is asked soon. */
    public void fetchNow(String address) {
        if (messages.attempt(() -> sources.fetchNow(address))) {
            messages.info("warning.sources.soon");
            navigation.redirect("/admin/warnings/sources");
        }
    }

    /** Reads what was chosen or pasted. */
    public void tryOut() {
        messages.attempt(() -> {
            trial = sources.tryOut(given());
        });
    }

    private byte[] given() {
        if (file != null && file.getSize() > 0) {
            try (var in = file.getInputStream()) {
                return in.readNBytes(MOST_BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (document == null || document.isBlank()) {
            throw BusinessException.at("document", "warning.sources.try.required");
        }
        return document.strip().getBytes(StandardCharsets.UTF_8);
    }

    public List<WarningSource> getFeeds() {
        if (feeds == null) {
            feeds = sources.feeds();
        }
        return feeds;
    }

    public List<WarningSource.Refused> getRefused() {
        if (refused == null) {
            refused = sources.refused();
        }
        return refused;
    }

    public WarningFolder.State getFolder() {
        return sources.folder();
    }

    public String getFolderPath() {
        return sources.folderPath();
    }

    public List<WarningFolder.Rejected> getRejected() {
        if (rejected == null) {
            rejected = sources.rejected();
        }
        return rejected;
    }

    /** What would be shown; {@code null} before a document was read. */
    public WarningTrial getTrial() {
        return trial;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
