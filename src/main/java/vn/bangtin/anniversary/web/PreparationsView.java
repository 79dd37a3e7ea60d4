package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import vn.bangtin.anniversary.PreparationRow;
import vn.bangtin.anniversary.PreparationService;
import vn.bangtin.anniversary.PreparationState;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/preparations}: what is to be prepared, the open ones unless {@code ?state=} says otherwise. */
@Named
@RequestScoped
public class PreparationsView {

    private PreparationService preparations;
    private TableQuery table;
    private Messages messages;
    private Clock clock;
    private Slice<PreparationRow> slice;

    protected PreparationsView() {}

    @Inject
    PreparationsView(PreparationService preparations, TableQuery table, Messages messages, Clock clock) {
        this.preparations = preparations;
        this.table = table;
        this.messages = messages;
        this.clock = clock;
    }

    public Slice<PreparationRow> getSlice() {
        if (slice == null) {
            var wanted = Arrays.stream(getStates())
                    .filter(state -> state.name().equals(getState()))
                    .findFirst();
            slice = preparations.rows(wanted.orElse(null), table.page("day", false));
        }
        return slice;
    }

    /** The state that is listed, {@code ALL} for all. */
    public String getState() {
        var wanted = table.param("state");
        return wanted == null ? PreparationState.OPEN.name() : wanted;
    }

    public PreparationState[] getStates() {
        return PreparationState.values();
    }

    /** How far away the day is, in words. */
    public String away(PreparationRow row) {
        var days = ChronoUnit.DAYS.between(LocalDate.now(clock), row.day());
        return days < 0
                ? messages.format("preparation.away.past", -days)
                : days == 0
                        ? messages.format("preparation.away.today")
                        : messages.format("preparation.away.days", days);
    }

    /** Whether nobody did it before its day. */
    public boolean isLate(PreparationRow row) {
        return row.open() && row.day().isBefore(LocalDate.now(clock));
    }
}
