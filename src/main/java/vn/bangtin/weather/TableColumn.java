package vn.bangtin.weather;

import java.util.Arrays;
import java.util.List;
import vn.bangtin.platform.sheet.FormRow;

/** A column of the table of forecasts, in the order of the template. */
enum TableColumn {
    PLACE("place", true),
    DATE("date", true),
    TIME("time", false),
    SKY("sky", false),
    TEMPERATURE("temperature", false),
    MIN("min", false),
    MAX("max", false),
    HUMIDITY("humidity", false),
    RAIN("rain", false),
    RAIN_CHANCE("rainChance", false),
    WIND_LEVEL("windLevel", false),
    WIND_FROM("windFrom", false),
    WIND_SPEED("windSpeed", false),
    GUSTS("gusts", false),
    ISSUED("issued", false);

    private final String field;
    private final boolean required;

    TableColumn(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    String field() {
        return field;
    }

    /** The bundle key of its name. */
    String label() {
        return "weather.table." + field;
    }

    static List<FormRow.Column> ofForm() {
        return Arrays.stream(values())
                .map(column -> new FormRow.Column(column.field, column.label(), column.required))
                .toList();
    }
}
