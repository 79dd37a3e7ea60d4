package vn.bangtin.calendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.bangtin.calendar.DayLine;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.DayMarkState;
import vn.bangtin.calendar.DayPlanSheet;
import vn.bangtin.calendar.Treatment;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;

/** The days of a year as files: what is sent out, and what is read. */
@ApplicationScoped
class DayFiles {

    private static final int MAX_BYTES = 500_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String CALENDAR = "text/calendar; charset=UTF-8";

    private Messages messages;
    private Clock clock;

    protected DayFiles() {}

    @Inject
    DayFiles(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What a file says.
     *
     * @param wrong what is wrong in it, in words
     */
    record Content(List<DayLine> lines, List<String> wrong) {}

    /** @throws BusinessException if it is no file that can be read */
    Content read(String name, InputStream in, int year) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw BusinessException.at("file", "dayOff.file.tooLarge");
        }
        var file = new DayFile(
                year,
                words(DayMarkKind.values(), DayMarkKind::getLabel),
                words(Treatment.values(), Treatment::getLabel));
        if (name != null && name.toLowerCase(Locale.ROOT).endsWith(".ics")) {
            file.ics(text(bytes));
        } else {
            file.table(Sheet.read(name == null ? "" : name, bytes, DayFile.MAX_LINES));
        }
        var wrong = file.wrong().stream()
                .map(one -> messages.format(
                        one.column() == null ? "dayOff.file.line" : "dayOff.file.cell",
                        one.line(),
                        messages.format(one.key(), one.value(), Integer.toString(year)),
                        one.column() == null ? "" : messages.format(one.column())))
                .toList();
        return new Content(file.lines(), wrong);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BusinessException.at("file", "dayOff.file.encoding");
        }
    }

    private <T extends Enum<T>> Map<String, T> words(T[] values, Function<T, String> label) {
        var words = new HashMap<String, T>();
        for (var value : values) {
            words.put(Vietnamese.searchKey(value.name()), value);
            words.put(Vietnamese.searchKey(messages.format(label.apply(value))), value);
        }
        return words;
    }

    /** @throws NotFoundException if there is no such format */
    void answer(String format, DayPlanSheet sheet) {
        var name = messages.format("dayOff.file.title", Integer.toString(sheet.year()));
        switch (format) {
            case "csv" -> Downloads.answer(name + ".csv", Csv.CONTENT_TYPE, out -> csv(sheet.lines(), out));
            case "ics" ->
                Downloads.answer(
                        name + ".ics",
                        CALENDAR,
                        out -> DayFile.ics(
                                name,
                                sheet.lines(),
                                messages.format(DayMarkState.EXPECTED.getLabel()),
                                clock.instant(),
                                out));
            default -> throw new NotFoundException();
        }
    }

    private void csv(List<DayLine> lines, OutputStream out) {
        try (var csv = new Csv(out)) {
            csv.line(
                    messages.format("dayOff.date"),
                    messages.format("dayOff.kind"),
                    messages.format("dayOff.name"),
                    messages.format("dayOff.other"),
                    messages.format("dayOff.treatment"),
                    messages.format("dayOff.note"),
                    messages.format("dayOff.state"),
                    messages.format("dayOff.decision"));
            lines.forEach(line -> csv.line(
                    DAY.format(line.date()),
                    messages.format(line.kind().getLabel()),
                    line.name(),
                    line.otherDay() == null ? "" : DAY.format(line.otherDay()),
                    messages.format(line.treatment().getLabel()),
                    line.note(),
                    messages.format(line.state().getLabel()),
                    line.decision()));
        }
    }
}
