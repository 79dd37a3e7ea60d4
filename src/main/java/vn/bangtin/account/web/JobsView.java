package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.util.Optional;
import vn.bangtin.account.JobService;
import vn.bangtin.platform.job.JobRow;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/jobs}: the work in the background, how far it is, and what it made. */
@Named
@RequestScoped
public class JobsView {

    private JobService jobs;
    private TableQuery query;
    private Messages messages;
    private Navigation navigation;
    private Slice<JobRow> slice;

    protected JobsView() {}

    @Inject
    JobsView(JobService jobs, TableQuery query, Messages messages, Navigation navigation) {
        this.jobs = jobs;
        this.query = query;
        this.messages = messages;
        this.navigation = navigation;
    }

    public Slice<JobRow> getSlice() {
        if (slice == null) {
            slice = jobs.rows(query.page(null, false));
        }
        return slice;
    }

    /** Whether the jobs of all are shown. */
    public boolean isOverseer() {
        return jobs.isOverseer();
    }

    /** Whether anything on this page still goes on. */
    public boolean isLive() {
        return getSlice().rows().stream().anyMatch(row -> row.state().isUnfinished());
    }

    /** Starts one. */
    public void start(String kind) {
        if (messages.attempt(() -> jobs.start(kind, messages.language()))) {
            messages.info("job.started");
            navigation.redirect("/admin/jobs");
        }
    }

    /** Before the page is rendered: cancels the job whose button was pressed, or answers {@code ?file=7} with its file. */
    public void act() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            id("cancel").ifPresent(this::cancel);
        } else {
            id("file").ifPresent(this::download);
        }
    }

    private void cancel(long id) {
        if (messages.attempt(() -> jobs.cancel(id))) {
            // a redirect from here would lose the words
            messages.info("job.cancelling");
            slice = null;
        }
    }

    private void download(long id) {
        var made = jobs.file(id);
        Downloads.answer(made.name(), "application/octet-stream", out -> Files.copy(made.file(), out));
    }

    private Optional<Long> id(String parameter) {
        return Optional.ofNullable(query.param(parameter))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** Whether the person asked for it, and may fetch what it made. */
    public boolean isMine(JobRow row) {
        return jobs.isMine(row);
    }
}
