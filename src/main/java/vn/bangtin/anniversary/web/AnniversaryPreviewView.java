package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Set;
import vn.bangtin.anniversary.AnniversaryForm;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.DoubledMonthPolicy;
import vn.bangtin.anniversary.LeapDayPolicy;
import vn.bangtin.anniversary.LeapOriginPolicy;
import vn.bangtin.anniversary.Policies;
import vn.bangtin.anniversary.ShortMonthPolicy;
import vn.bangtin.anniversary.UnitEnd;
import vn.bangtin.anniversary.YearCounting;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/anniversaries/preview}: the preview alone, for the script of the form while somebody types. Its parameters
 * are the fields of the form; it stores nothing and asks for no title.
 */
@Named
@RequestScoped
public class AnniversaryPreviewView {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private AnniversaryService anniversaries;
    private TableQuery query;

    private AnniversaryPreview preview;

    protected AnniversaryPreviewView() {}

    @Inject
    public AnniversaryPreviewView(AnniversaryService anniversaries, TableQuery query) {
        this.anniversaries = anniversaries;
        this.query = query;
    }

    /** What the parameters would do. */
    public AnniversaryPreview getPreview() {
        if (preview == null) {
            try {
                preview = AnniversaryPreview.of(form(), anniversaries);
            } catch (BusinessException failure) {
                preview = new AnniversaryPreview(null, Set.of(), failure);
            }
        }
        return preview;
    }

    private AnniversaryForm form() {
        return new AnniversaryForm(
                null,
                0,
                null,
                null,
                null,
                choice("calendar", CalendarSystem.class, null),
                number("day"),
                number("month"),
                number("firstYear"),
                choice("counting", YearCounting.class, YearCounting.ORDINAL),
                id("unit"),
                day("validFrom"),
                day("validTo"),
                null,
                null,
                false,
                new Policies(
                        choice("leapDay", LeapDayPolicy.class, Policies.DEFAULT.leapDay()),
                        choice("shortMonth", ShortMonthPolicy.class, Policies.DEFAULT.shortMonth()),
                        query.param("originInLeapMonth") != null,
                        choice("leapOrigin", LeapOriginPolicy.class, Policies.DEFAULT.leapOrigin()),
                        choice("doubledMonth", DoubledMonthPolicy.class, Policies.DEFAULT.doubledMonth())),
                choice("unitEnd", UnitEnd.class, UnitEnd.GO_ON));
    }

    private Integer number(String field) {
        var text = query.param(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[+-]?\\d{1,9}")) {
            throw BusinessException.at(field, "anniversary.preview.number");
        }
        return Integer.valueOf(text.strip());
    }

    private Long id(String field) {
        var text = query.param(field);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private LocalDate day(String field) {
        var text = query.param(field);
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException e) {
            throw BusinessException.at(field, "anniversary.preview.day");
        }
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(query.param(field)))
                .findFirst()
                .orElse(otherwise);
    }
}
