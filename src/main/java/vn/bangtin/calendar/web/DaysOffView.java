package vn.bangtin.calendar.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.bangtin.calendar.DayLine;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.DayMarkState;
import vn.bangtin.calendar.DayPlan;
import vn.bangtin.calendar.DayPlanForm;
import vn.bangtin.calendar.DayPlanService;
import vn.bangtin.calendar.DayPlanSheet;
import vn.bangtin.calendar.Treatment;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /admin/days-off}: the days off and working days of a year, {@code ?year=}; with {@code choice-<rule>=} as the rules
 * propose them with that choice.
 */
@Named
@ViewScoped
public class DaysOffView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SPARE = 2;
    private static final int AROUND = 2;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
    private static final String CHOICE = "choice-";

    /** A row of the form. */
    public static final class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private DayLine stored;
        private LocalDate date;
        private DayMarkKind kind = DayMarkKind.HOLIDAY;
        private String name;
        private LocalDate other;
        private Treatment treatment = Treatment.KEEP;
        private String imported;

        Line() {}

        Line(DayLine stored) {
            this.stored = stored;
            take(stored);
        }

        private void take(DayLine line) {
            date = line.date();
            kind = line.kind();
            name = line.name();
            other = line.otherDay();
            treatment = line.treatment();
        }

        private DayLine typed() {
            return DayLine.typed(stored == null ? null : stored.id(), date, kind, name, other, treatment, getNote());
        }

        /** Whether it is what an imported line is about. */
        private boolean isAbout(DayLine line) {
            return line.date().equals(date) && line.kind() == kind;
        }

        private boolean says(DayLine line) {
            return Objects.equals(name, line.name())
                    && Objects.equals(other, line.otherDay())
                    && treatment == line.treatment();
        }

        /** Whether a decision stands behind it. */
        public boolean isDecided() {
            return stored != null && stored.state() == DayMarkState.DECIDED;
        }

        public boolean isLeftOut() {
            return treatment == Treatment.LEAVE_OUT;
        }

        public String getDecision() {
            return stored == null ? null : stored.decision();
        }

        public String getNote() {
            return stored == null ? null : stored.note();
        }

        /** The bundle key of what a file made of it, or {@code null}. */
        public String getImported() {
            return imported;
        }

        public LocalDate getDate() {
            return date;
        }

        public void setDate(LocalDate date) {
            this.date = date;
        }

        public DayMarkKind getKind() {
            return kind;
        }

        public void setKind(DayMarkKind kind) {
            this.kind = kind;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public LocalDate getOther() {
            return other;
        }

        public void setOther(LocalDate other) {
            this.other = other;
        }

        public Treatment getTreatment() {
            return treatment;
        }

        public void setTreatment(Treatment treatment) {
            this.treatment = treatment;
        }
    }

    @Inject
    private DayPlanService plans;

    @Inject
    private DayFiles files;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private final List<Line> lines = new ArrayList<>();
    private DayPlanSheet sheet;
    private List<Integer> undecided;
    private int version;
    private String decision;
    private LocalDate decidedOn;
    private String link;
    private boolean mistyped;
    private Conflict conflict;
    private transient Part file;
    private List<String> wrong = List.of();
    private String found;

    @PostConstruct
    void open() {
        undecided = plans.undecided();
        sheet = plans.sheet(year(), choices());
        version = sheet.version();
        decision = sheet.decision();
        decidedOn = sheet.decidedOn();
        link = sheet.link();
        sheet.lines().forEach(line -> lines.add(new Line(line)));
        spare();
    }

    private int year() {
        var wanted = request.getParameter("year");
        if (wanted == null) {
            return undecided.isEmpty() ? LocalDate.now(clock).getYear() : undecided.get(undecided.size() - 1);
        }
        if (!wanted.matches("\\d{4}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(wanted);
    }

    /** What was chosen where a rule leaves a choice; {@code null} if the address says nothing of it. */
    private Map<Long, String> choices() {
        var chosen = new HashMap<Long, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches(CHOICE + "\\d{1,18}")) {
                chosen.put(Long.valueOf(name.substring(CHOICE.length())), values[0]);
            }
        });
        return chosen.isEmpty() ? null : chosen;
    }

    private void spare() {
        for (var i = 0; i < SPARE; i++) {
            lines.add(new Line());
        }
    }

    private DayPlanForm form() {
        return new DayPlanForm(
                sheet.year(), version, lines.stream().map(Line::typed).toList());
    }

    /** Stores the rows as a draft. */
    public void save() {
        store("dayOff.saved", () -> plans.save(form()));
    }

    /** Stores the rows as the decision settles them. */
    public void confirm() {
        store("dayOff.confirmed", () -> plans.confirm(form(), decision, decidedOn, link, mistyped));
    }

    private void store(String done, Runnable action) {
        conflict = null;
        try {
            if (messages.attempt(action)) {
                messages.info(done, Integer.toString(sheet.year()));
                navigation.redirect("/admin/days-off?year=" + sheet.year());
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            messages.error(met);
            version = met.storedVersion();
        }
    }

    /** Writes what a file says into the rows of the form, where it can be seen before it is stored. */
    public void take() {
        found = null;
        wrong = List.of();
        lines.forEach(line -> line.imported = null);
        if (file == null || file.getSize() == 0) {
            messages.error(BusinessException.at("file", "dayOff.file.none"));
            return;
        }
        DayFiles.Content content;
        try (var in = file.getInputStream()) {
            content = files.read(file.getSubmittedFileName(), in, sheet.year());
        } catch (BusinessException refused) {
            messages.error(refused);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!content.wrong().isEmpty()) {
            wrong = content.wrong();
            messages.error(BusinessException.at("file", "dayOff.file.wrong", wrong.size()));
            return;
        }
        take(content.lines());
    }

    private void take(List<DayLine> taken) {
        lines.removeIf(line -> line.typed().isBlank());
        var added = 0;
        var changed = 0;
        var missing = new ArrayList<>(lines);
        for (var read : taken) {
            var same = lines.stream().filter(line -> line.isAbout(read)).findFirst();
            if (same.isEmpty()) {
                var line = new Line(read);
                line.imported = "dayOff.file.new";
                lines.add(line);
                added++;
            } else if (!same.get().says(read)) {
                same.get().take(read);
                same.get().imported = "dayOff.file.changed";
                changed++;
            }
            same.ifPresent(missing::remove);
        }
        lines.sort((one, other) -> one.date == null || other.date == null ? 0 : one.date.compareTo(other.date));
        spare();
        found = messages.format(
                "dayOff.file.found",
                taken.size(),
                added,
                changed,
                missing.stream().filter(line -> !line.isLeftOut()).count());
    }

    /** Answers {@code ?format=csv} or {@code ?format=ics} with what is stored or proposed. */
    public void export() {
        var format = request.getParameter("format");
        if (format != null && !FacesContext.getCurrentInstance().isPostback()) {
            files.answer(format, sheet);
        }
    }

    /** "Thứ Năm 04/02 – Thứ Hai 08/02". */
    public String span(DayPlanSheet.Option option) {
        return messages.format(
                "dayOff.choice",
                dates.weekday(option.from()),
                SHORT.format(option.from()),
                dates.weekday(option.to()),
                SHORT.format(option.to()));
    }

    public DayPlanSheet getSheet() {
        return sheet;
    }

    /** The years beside this one, which it is among. */
    public List<Integer> getYears() {
        return IntStream.rangeClosed(sheet.year() - AROUND, sheet.year() + AROUND)
                .filter(year -> year >= DayPlan.FIRST_YEAR && year <= DayPlan.LAST_YEAR)
                .boxed()
                .toList();
    }

    public List<Integer> getUndecided() {
        return undecided;
    }

    public List<Line> getLines() {
        return lines;
    }

    public DayMarkKind[] getKinds() {
        return DayMarkKind.values();
    }

    public Treatment[] getTreatments() {
        return Treatment.values();
    }

    /** What is wrong in the file, line by line. */
    public List<String> getWrong() {
        return wrong;
    }

    /** What the file would change, {@code null} as long as none was read. */
    public String getFound() {
        return found;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public boolean isMistyped() {
        return mistyped;
    }

    public void setMistyped(boolean mistyped) {
        this.mistyped = mistyped;
    }
}
