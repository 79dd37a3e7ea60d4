package vn.bangtin.weather;

import vn.bangtin.weather.Forecast.Day;

/** What a threshold is about. */
public enum ThresholdKind {
    /** The highest temperature of the day, °C. */
    HEAT {
        @Override
        Double of(Day day) {
            return day.max();
        }
    },
    /** The mean temperature of the day, °C: that of its highest and lowest. Meant for the lowlands of the north. */
    COLD {
        @Override
        Double of(Day day) {
            return (day.max() + day.min()) / 2;
        }
    },
    /** The rain of the day in whole millimetres, as the bands of the services are. */
    RAIN {
        @Override
        Double of(Day day) {
            return day.rain() == null ? null : Double.valueOf(Math.round(day.rain()));
        }
    };

    /** The value of a day that is compared, {@code null} if unknown. */
    abstract Double of(Day day);
}
