package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.bangtin.account.Capability;
import vn.bangtin.account.OnBehalf;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.job.LongWork;
import vn.bangtin.platform.job.Work;
import vn.bangtin.platform.text.Words;

/**
 * Writes a whole list of the desk into a file, as the person who asked sees it when it is written. By falling ids, a
 * thousand at a time, each from where the one before ended: what changes meanwhile neither doubles nor hides a row.
 */
@ApplicationScoped
class DeskExport implements LongWork {

    static final String KIND = "desk-export";
    static final String FORMAT = "format";

    private static final int AT_ONCE = 1_000;

    private Articles articles;
    private Rights rights;
    private ArticleService desk;
    private OnBehalf onBehalf;
    private Clock clock;

    protected DeskExport() {}

    @Inject
    DeskExport(Articles articles, Rights rights, ArticleService desk, OnBehalf onBehalf, Clock clock) {
        this.articles = articles;
        this.rights = rights;
        this.desk = desk;
        this.onBehalf = onBehalf;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Work work) throws IOException {
        try {
            onBehalf.run(work.ownerId(), () -> write(work));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Work work) {
        if (!rights.has(Capability.NEWS_WRITE)) {
            throw new BusinessException("job.notAllowed");
        }
        var filter = ArticleFilter.of(work::parameter);
        var categoryIds = filter.categoryId() == null ? null : rights.tree().withBelow(filter.categoryId());
        var format = DeskTable.Format.valueOf(work.parameter(FORMAT));
        var today = LocalDate.now(clock);
        var who = new DeskConditions(work.ownerId(), rights, desk.workflow(), today);
        work.total(articles.deskTotal(filter, categoryIds, who, clock.getZone()));
        var name = "tin-" + today + "." + format.name().toLowerCase(Locale.ROOT);
        try (var out = work.output(name);
                var table = new DeskTable(format, out, new Words(work.language()), clock.getZone())) {
            var done = 0L;
            List<DeskRow> rows;
            for (var below = Long.MAX_VALUE; ; below = rows.get(rows.size() - 1).id()) {
                rows = articles.deskBelow(filter, categoryIds, who, clock.getZone(), below, AT_ONCE);
                if (rows.isEmpty()) {
                    return;
                }
                rows.forEach(table::row);
                done += rows.size();
                work.done(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
