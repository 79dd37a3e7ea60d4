package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.platform.web.Panel;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningsInForce;
import vn.bangtin.warning.WarningsNow;

/** What every page says above all else: the warnings in force about here. */
@Named
@RequestScoped
public class WarningBanner extends Panel<WarningsNow> {

    /** More fill the screen and are counted instead. */
    private static final int SHOWN = 3;

    private WarningsInForce inForce;

    protected WarningBanner() {}

    @Inject
    WarningBanner(WarningsInForce inForce) {
        this.inForce = inForce;
    }

    @Override
    protected WarningsNow load() {
        return inForce.now();
    }

    /** Everything in force, also elsewhere; {@code null} if that cannot be read now. */
    public WarningsNow getNow() {
        return getContent();
    }

    /** The first ones, the highest level first. */
    public List<WarningRow> getShown() {
        return here().stream().limit(SHOWN).toList();
    }

    /** How many there are besides. */
    public int getMore() {
        return Math.max(0, here().size() - SHOWN);
    }

    /** Differs whenever there is something else to read; a word of its own if that cannot be told. */
    public String getToken() {
        return getState() == State.UNAVAILABLE
                ? "unavailable"
                : here().stream().map(row -> Long.toString(row.id())).collect(Collectors.joining("-"));
    }

    private List<WarningRow> here() {
        return getContent() == null ? List.of() : getContent().here();
    }
}
