package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.bangtin.news.RoyaltyService;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** The form of {@code /admin/royalties/rates}: a figure that holds from a day on. */
@Named
@RequestScoped
public class RoyaltyRateView {

    private RoyaltyService royalties;
    private Messages messages;
    private Navigation navigation;

    private String genre;
    private String figure;
    private LocalDate validFrom;
    private String source;

    protected RoyaltyRateView() {}

    @Inject
    RoyaltyRateView(RoyaltyService royalties, Messages messages, Navigation navigation) {
        this.royalties = royalties;
        this.messages = messages;
        this.navigation = navigation;
    }

    /** Adds the figure. */
    public void add() {
        if (messages.attempt(() -> royalties.addRate(genre, figure, validFrom, source))) {
            messages.info("royalty.rate.added");
            navigation.redirect("/admin/royalties/rates");
        }
    }

    public String getGenre() {
        return genre;
    }

    public void setGenre(String genre) {
        this.genre = genre;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
