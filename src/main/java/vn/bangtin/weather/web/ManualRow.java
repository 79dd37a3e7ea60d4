package vn.bangtin.weather.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.weather.ManualDay;
import vn.bangtin.weather.Wind;

/** One day of the form of a typed table. Figures are kept as they were typed, so that a slip can be shown and mended. */
public class ManualRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final LocalDate date;
    private Integer code;
    private String min;
    private String max;
    private String rain;
    private String rainChance;
    private Integer windLevel;
    private Wind.Point windFrom;
    private String text;

    ManualRow(int position, ManualDay day) {
        this.position = position;
        date = day.date();
        code = day.code();
        min = text(day.min());
        max = text(day.max());
        rain = text(day.rain());
        rainChance = day.rainChance() == null ? null : day.rainChance().toString();
        windLevel = day.windLevel();
        windFrom = day.windFrom();
        text = day.text();
    }

    /** @throws BusinessException at the figure that cannot be read */
    ManualDay day() {
        var chance = number("rainChance", rainChance);
        if (chance != null && chance != Math.rint(chance)) {
            throw BusinessException.at("rainChance" + position, "weather.manual.number.invalid", rainChance);
        }
        return new ManualDay(
                date,
                code,
                number("min", min),
                number("max", max),
                number("rain", rain),
                chance == null ? null : Integer.valueOf(chance.intValue()),
                windLevel,
                windFrom,
                text == null || text.isBlank() ? null : text);
    }

    // 25,5 and 25.5 are the same to who types
    private Double number(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(typed.strip().replace(',', '.').replace('−', '-')).doubleValue();
        } catch (NumberFormatException e) {
            throw BusinessException.at(field + position, "weather.manual.number.invalid", typed);
        }
    }

    private static String text(Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public LocalDate getDate() {
        return date;
    }

    public Integer getCode() {
        return code;
    }

    public void setCode(Integer code) {
        this.code = code;
    }

    public String getMin() {
        return min;
    }

    public void setMin(String min) {
        this.min = min;
    }

    public String getMax() {
        return max;
    }

    public void setMax(String max) {
        this.max = max;
    }

    public String getRain() {
        return rain;
    }

    public void setRain(String rain) {
        this.rain = rain;
    }

    public String getRainChance() {
        return rainChance;
    }

    public void setRainChance(String rainChance) {
        this.rainChance = rainChance;
    }

    public Integer getWindLevel() {
        return windLevel;
    }

    public void setWindLevel(Integer windLevel) {
        this.windLevel = windLevel;
    }

    public Wind.Point getWindFrom() {
        return windFrom;
    }

    public void setWindFrom(Wind.Point windFrom) {
        this.windFrom = windFrom;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
