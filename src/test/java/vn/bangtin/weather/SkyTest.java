package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SkyTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/weather/wmo-codes-vi-en.csv", numLinesToSkip = 1)
    void every_code_of_forecasts_has_a_sky_and_words(int code, String english, String vietnamese) {
        assertThat(Sky.of(code)).isPresent();
        assertThat(words("vi", code)).isEqualTo(vietnamese);
        assertThat(words("en", code)).isEqualTo(english);
    }

    @Test
    void there_are_28_codes_and_no_other_has_a_sky() {
        assertThat(IntStream.rangeClosed(-1, 120)
                        .filter(code -> Sky.of(code).isPresent())
                        .count())
                .isEqualTo(28);
        assertThat(Sky.of(null)).isEmpty();
    }

    private static String words(String language, int code) {
        return ResourceBundle.getBundle("vn.bangtin.Messages", Locale.forLanguageTag(language))
                .getString("weather.code." + code);
    }
}
