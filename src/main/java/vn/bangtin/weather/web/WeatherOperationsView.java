package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.PlaceWeatherRow;
import vn.bangtin.weather.RefreshAnswer;
import vn.bangtin.weather.RejectedFile;
import vn.bangtin.weather.SourceRow;
import vn.bangtin.weather.TriedDocument;
import vn.bangtin.weather.WeatherOperationsService;

/** {@code /admin/weather}: how the sources and places are doing, asking again, and trying a document. */
@Named
@RequestScoped
public class WeatherOperationsView {

    private static final int MOST_BYTES = 1_000_000;
    private static final String FILE_NAME = "du-bao.csv";
    private static final String FAILING = "failing";

    private WeatherOperationsService operations;
    private TableQuery query;
    private Messages messages;
    private WeatherWords words;
    private Clock clock;
    private List<SourceRow> sources;
    private Slice<PlaceWeatherRow> slice;
    private Long refreshed;
    private RefreshAnswer answer;
    private Part file;
    private TriedDocument tried;
    private List<RejectedFile> rejected;

    protected WeatherOperationsView() {}

    @Inject
    WeatherOperationsView(
            WeatherOperationsService operations, TableQuery query, Messages messages, WeatherWords words, Clock clock) {
        this.operations = operations;
        this.query = query;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /** Before the page is rendered: answers {@code ?template=csv} with a table to be filled in. */
    public void template() {
        if (!FacesContext.getCurrentInstance().isPostback() && "csv".equals(query.param("template"))) {
            Downloads.answer(
                    FILE_NAME, Csv.CONTENT_TYPE, out -> operations.template(out, new Words(messages.language())));
        }
    }

    /** Before the page is rendered: asks for the place whose button was pressed. */
    public void act() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            Optional.ofNullable(query.param("refresh"))
                    .filter(value -> value.matches("\\d{1,18}"))
                    .ifPresent(id -> {
                        refreshed = Long.valueOf(id);
                        messages.attempt(() -> answer = operations.refresh(refreshed));
                        say("weather.operations.refreshing");
                    });
        }
    }

    /** Asks for all places; the person does not wait for it. */
    public void refreshAll() {
        answer = operations.refreshAll();
        say("weather.operations.refreshing.all");
    }

    private void say(String asked) {
        if (answer != null && answer.asked()) {
            messages.info(asked);
        }
    }

    /** The place whose button was pressed; {@code null} if none was, or the one for all. */
    public Long getRefreshed() {
        return refreshed;
    }

    /** Why a press of a button asks for no forecast, in words; {@code null} if none was pressed or it does. */
    public String getSilence() {
        return answer == null || answer.asked() ? null : words.silence(answer);
    }

    /** Reads a document and shows what it would be. */
    public void attempt() {
        if (file == null || file.getSize() == 0) {
            messages.error(BusinessException.at("file", "import.file.required"));
            return;
        }
        if (file.getSize() > MOST_BYTES) {
            messages.error(BusinessException.at("file", "sheet.tooLarge", 1));
            return;
        }
        try (var in = file.getInputStream()) {
            tried = operations.attempt(file.getSubmittedFileName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<SourceRow> getSources() {
        if (sources == null) {
            sources = operations.sources();
        }
        return sources;
    }

    public Slice<PlaceWeatherRow> getSlice() {
        if (slice == null) {
            slice = operations.places(isFailing(), query.page("order", false));
        }
        return slice;
    }

    /** What the address says of the table, kept when a button of it is pressed. */
    public List<String> getKept() {
        return Stream.of("state", "sort", "dir", "page", "size")
                .filter(name -> query.param(name) != null)
                .toList();
    }

    /** Whether only places are shown at which the last attempt failed. */
    public boolean isFailing() {
        return FAILING.equals(query.param("state"));
    }

    /** What was put aside in the drop folder. */
    public List<RejectedFile> getRejected() {
        if (rejected == null) {
            rejected = operations.rejected();
        }
        return rejected;
    }

    public String getDropFolder() {
        return operations.dropFolder();
    }

    /** What became of the document; {@code null} if none was tried. */
    public TriedDocument getTried() {
        return tried;
    }

    /** The places that a table names and nobody knows, in one line. */
    public String getTriedUnknown() {
        return String.join(", ", tried.unknown());
    }

    /** The days that the document would show. */
    public List<Day> getTriedDays() {
        return tried.forecast().daysFrom(LocalDate.now(clock));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
