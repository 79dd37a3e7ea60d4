package vn.bangtin.anniversary.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import vn.bangtin.anniversary.ImportKind;
import vn.bangtin.anniversary.ImportService;
import vn.bangtin.anniversary.ImportTable;
import vn.bangtin.anniversary.ImportedFileRow;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/anniversaries/import}: sends a table in ({@code ?kind=HISTORY} for what happened), gives the template
 * ({@code ?template=xlsx} or {@code csv}), lists the files so far and takes one back.
 */
@Named
@RequestScoped
public class ImportView {

    private ImportService imports;
    private TableQuery query;
    private Messages messages;
    private Navigation navigation;
    private Clock clock;

    private ImportKind kind;
    private Part file;
    private Slice<ImportedFileRow> slice;

    protected ImportView() {}

    @Inject
    public ImportView(ImportService imports, TableQuery query, Messages messages, Navigation navigation, Clock clock) {
        this.imports = imports;
        this.query = query;
        this.messages = messages;
        this.navigation = navigation;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        kind = Arrays.stream(ImportKind.values())
                .filter(value -> value.name().equals(query.param("kind")))
                .findFirst()
                .orElse(ImportKind.ANNIVERSARIES);
    }

    /**
     * Before the page is rendered: takes back the file whose button was pressed, by its id, for the list may have grown since
     * it was shown; or answers {@code ?template=} with an empty table.
     */
    public void act() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            template();
            return;
        }
        var undo = query.param("undo");
        if (undo != null && undo.matches("\\d{1,18}")) {
            undo(Long.parseLong(undo));
        }
    }

    private void template() {
        var format = query.param("template");
        if (!"xlsx".equals(format) && !"csv".equals(format)) {
            return;
        }
        var asExcel = format.equals("xlsx");
        Downloads.answer(
                messages.format("import.template.file." + kind) + "." + format,
                asExcel ? Excel.CONTENT_TYPE : Csv.CONTENT_TYPE,
                out -> new ImportTable(kind, asExcel, out, new Words(messages.language()), clock.getZone()).close());
    }

    /** Takes the file in and shows what would become of it. */
    public void check() {
        if (file == null || file.getSize() == 0) {
            messages.error(BusinessException.at("file", "import.file.required"));
            return;
        }
        if (file.getSize() > Sheet.MAX_BYTES) {
            messages.error(BusinessException.at("file", "sheet.tooLarge", Sheet.MAX_BYTES / 1_000_000));
            return;
        }
        messages.attempt(() -> {
            try (var content = file.getInputStream()) {
                var id = imports.check(
                        kind, file.getSubmittedFileName(), content.readAllBytes(), new Words(messages.language()));
                navigation.redirect("/admin/anniversaries/import-check?id=" + id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    // without a redirect: what is said while a page is about to be rendered does not outlive it
    private void undo(long id) {
        messages.attempt(() -> {
            var file = imports.undo(id);
            // the rows were read already, to find the button in them
            slice = null;
            if (file.stayed() == 0) {
                messages.info("import.undone", file.name(), file.takenBack());
            } else {
                messages.info("import.undone.some", file.name(), file.takenBack(), file.stayed());
            }
        });
    }

    /** The files so far, the newest first. */
    public Slice<ImportedFileRow> getSlice() {
        if (slice == null) {
            slice = imports.files(query.page(null, false));
        }
        return slice;
    }

    /** The most rows of one file. */
    public int getMaxRows() {
        return ImportService.MAX_ROWS;
    }

    /** The largest file, in megabytes. */
    public int getMaxMegabytes() {
        return Sheet.MAX_BYTES / 1_000_000;
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
