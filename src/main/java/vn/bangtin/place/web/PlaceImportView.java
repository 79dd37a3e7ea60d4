package vn.bangtin.place.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import vn.bangtin.place.PlaceImportReport;
import vn.bangtin.place.PlaceImportService;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceTemplate;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.sheet.RowProblem;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/places/import}: reads a table of places on trial, shows what would become of it, and takes it over; gives
 * the template ({@code ?template=xlsx} or {@code csv}). Between the two steps the page holds the file, which is small.
 */
@Named
@ViewScoped
public class PlaceImportView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;
    private static final int MEGABYTE = 1_000_000;

    @Inject
    private PlaceImportService imports;

    @Inject
    private TableQuery query;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private Clock clock;

    private transient Part file;
    private PlaceKind otherwise = PlaceKind.OTHER;
    private String name;
    private byte[] content;
    private PlaceImportReport report;

    /** Before the page is rendered: answers {@code ?template=} with an empty table. */
    public void template() {
        var format = query.param("template");
        if (FacesContext.getCurrentInstance().isPostback() || !"xlsx".equals(format) && !"csv".equals(format)) {
            return;
        }
        var asExcel = format.equals("xlsx");
        var words = new Words(messages.language());
        Downloads.answer(
                messages.format("place.import.template.file") + "." + format,
                asExcel ? Excel.CONTENT_TYPE : Csv.CONTENT_TYPE,
                out -> {
                    if (asExcel) {
                        PlaceTemplate.excel(out, words, clock.getZone());
                    } else {
                        PlaceTemplate.csv(out, words);
                    }
                });
    }

    /** Reads the file on trial. */
    public void check() {
        report = null;
        if (file == null || file.getSize() == 0) {
            messages.error(BusinessException.at("file", "import.file.required"));
            return;
        }
        if (file.getSize() > MEGABYTE) {
            messages.error(BusinessException.at("file", "sheet.tooLarge", 1));
            return;
        }
        messages.attempt(() -> {
            try (var in = file.getInputStream()) {
                name = file.getSubmittedFileName();
                content = in.readAllBytes();
                report = imports.check(name, content, otherwise, new Words(messages.language()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Takes over what is good; rows with problems, which the page has shown, are left out. */
    public void run() {
        messages.attempt(() -> {
            var done = imports.run(name, content, otherwise, true, new Words(messages.language()));
            messages.info("place.import.done", done.added(), done.changed());
            navigation.redirect("/admin/places");
        });
    }

    /** Takes over nothing. */
    public void stop() {
        messages.info("import.dropped");
        navigation.redirect("/admin/places/import");
    }

    /** What would become of the file; {@code null} before one was read. */
    public PlaceImportReport getReport() {
        return report;
    }

    /** The first problems. */
    public List<RowProblem> getProblems() {
        return report.problems().subList(0, Math.min(SHOWN, report.problems().size()));
    }

    /** The columns that nobody knows, in one line. */
    public String getIgnored() {
        return String.join(", ", report.ignored());
    }

    /** How many problems are shown at most. */
    public int getShown() {
        return SHOWN;
    }

    /** The most rows of one file. */
    public int getMaxRows() {
        return PlaceImportService.MAX_ROWS;
    }

    public String getName() {
        return name;
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public PlaceKind getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(PlaceKind otherwise) {
        this.otherwise = otherwise;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
