package vn.bangtin.platform.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;

/** One row of a table as the fields of a form. What cannot be read is a {@link BusinessException} at its field. */
public final class FormRow {

    private static final List<Words> LANGUAGES = List.of(Words.VIETNAMESE, new Words(Locale.ENGLISH));
    // thousands of rows ask for the same few names
    private static final Map<String, Set<String>> NAMES = new ConcurrentHashMap<>();
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);
    private static final int FOUR_DIGITS = 9_999;

    private final Header header;
    private final SheetLine line;

    public FormRow(Header header, SheetLine line) {
        this.header = header;
        this.line = line;
    }

    /**
     * A column that a table may have.
     *
     * @param field the field of the form that it fills
     * @param label the bundle key of its name
     * @param required whether the table must have it
     */
    public record Column(String field, String label, boolean required) {}

    /** The header of a table: which column fills which field. */
    public static final class Header {

        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final List<String> ignored = new ArrayList<>();

        /**
         * Reads the header; a name is known in Vietnamese and in English, with or without marks.
         *
         * @throws BusinessException at {@code file} if a column is missing that the table must have, or is there twice
         */
        public Header(List<Column> wanted, SheetLine line, Words words) {
            for (var at = 0; at < line.cells().size(); at++) {
                var name = line.cell(at).text();
                var column = wanted.stream()
                        .filter(candidate -> names(candidate.label()).contains(Vietnamese.searchKey(name)))
                        .findFirst();
                if (column.isEmpty()) {
                    if (name != null) {
                        ignored.add(name);
                    }
                } else if (columns.putIfAbsent(column.get().field(), at) == null) {
                    names.put(column.get().field(), name);
                } else {
                    throw BusinessException.at("file", "import.columnTwice", name);
                }
            }
            var missing = wanted.stream()
                    .filter(column -> column.required() && !columns.containsKey(column.field()))
                    .map(column -> words.format(column.label()))
                    .toList();
            if (!missing.isEmpty()) {
                throw BusinessException.at("file", "import.columnsMissing", line.number(), String.join(", ", missing));
            }
        }

        /** The names of columns that nobody knows. */
        public List<String> ignored() {
            return List.copyOf(ignored);
        }

        /** As people find it: "D (Ngày)"; {@code null} for a field that no column fills. */
        public String column(String field) {
            return columns.containsKey(field)
                    ? Sheet.columnName(columns.get(field)) + " (" + names.get(field) + ")"
                    : null;
        }
    }

    /** As the spreadsheet counts it, from 1. */
    public int number() {
        return line.number();
    }

    /** What stands in the cell of a field, or {@code null}. */
    public String text(String field) {
        var column = header.columns.get(field);
        if (column == null) {
            return null;
        }
        var cell = line.cell(column);
        if (cell.trouble() != null) {
            throw BusinessException.at(field, "import.trouble." + cell.trouble().name());
        }
        return cell.text();
    }

    /** A whole number, or {@code null}. */
    public Integer number(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (line.cell(header.columns.get(field)).day() != null) {
            throw BusinessException.at(field, "import.dateNotNumber");
        }
        if (!text.matches("\\d{1,4}")) {
            throw BusinessException.at(field, "import.notANumber");
        }
        return Math.min(Integer.parseInt(text), FOUR_DIGITS);
    }

    /**
     * Degrees, with a decimal point or a comma, as in 20,4339, to six decimals (a hand's breadth); or {@code null}. Excel
     * writes 20.4339 as 20.433900000000001.
     */
    public Double degrees(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,3}([.,]\\d{1,17})?")) {
            throw BusinessException.at(field, "import.notDegrees");
        }
        return new BigDecimal(text.replace(',', '.'))
                .setScale(6, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** A number with a decimal point or a comma, as 27,5, or {@code null}. */
    public Double decimal(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (line.cell(header.columns.get(field)).day() != null) {
            throw BusinessException.at(field, "import.dateNotNumber");
        }
        if (!text.matches("-?\\d{1,6}([.,]\\d{1,17})?")) {
            throw BusinessException.at(field, "import.notADecimal");
        }
        return Double.valueOf(text.replace(',', '.'));
    }

    /** Whether a field says what a bundle key means, in Vietnamese or English. */
    public boolean says(String field, String label) {
        var text = text(field);
        return text != null && isNamed(label, text);
    }

    /** Whether the table has a column for a field. */
    public boolean has(String field) {
        return header.columns.containsKey(field);
    }

    /** A day, as a date of the spreadsheet or written as 23/11/2026; or {@code null}. */
    public LocalDate day(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        return DAYS.stream()
                .map(format -> parsed(text, format))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> BusinessException.at(field, "import.notADay"));
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * One of the values that a form offers, by its name in Vietnamese or English.
     *
     * @param labels what the bundle keys of the names begin with
     */
    public <E extends Enum<E>> E choice(String field, String labels, E[] values, E otherwise) {
        var text = text(field);
        if (text == null) {
            return otherwise;
        }
        for (var value : values) {
            if (value.name().equalsIgnoreCase(text) || isNamed(labels + value.name(), text)) {
                return value;
            }
        }
        throw BusinessException.at(
                field,
                "import.notAChoice",
                Arrays.stream(values)
                        .map(value -> Words.VIETNAMESE.format(labels + value.name()))
                        .collect(Collectors.joining("; ")));
    }

    /** Yes or no; no if the cell is empty. */
    public boolean flag(String field) {
        var text = text(field);
        if (text == null || isNamed("form.no", text) || text.equals("0") || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (isNamed("form.yes", text)
                || text.equalsIgnoreCase("x")
                || text.equals("1")
                || text.equalsIgnoreCase("true")) {
            return true;
        }
        throw BusinessException.at(field, "import.notAFlag");
    }

    private static boolean isNamed(String label, String name) {
        return names(label).contains(Vietnamese.searchKey(name));
    }

    /** The names of something in all languages, as they are compared. */
    private static Set<String> names(String label) {
        return NAMES.computeIfAbsent(label, key -> LANGUAGES.stream()
                .map(language -> Vietnamese.searchKey(language.format(key)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
