package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.WeatherService;

/** What a day of a model would be called: "rét đậm", "nắng nóng, mưa to". */
@Named
@RequestScoped
public class ModelWords {

    private WeatherService weather;
    private Messages messages;

    protected ModelWords() {}

    @Inject
    ModelWords(WeatherService weather, Messages messages) {
        this.weather = weather;
        this.messages = messages;
    }

    /** The words for a day, empty for a common one. */
    public String of(Day day) {
        var vietnamese = Words.VIETNAMESE.language().equals(messages.language());
        return weather.thresholds(day).stream()
                .map(threshold -> vietnamese ? threshold.words() : threshold.wordsEnglish())
                .collect(Collectors.joining(", "));
    }
}
