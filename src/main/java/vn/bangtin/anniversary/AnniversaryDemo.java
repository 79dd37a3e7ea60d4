package vn.bangtin.anniversary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.DemoContentRequested;

/** Sample days of the agency itself, some of them near enough to show on the portal page whatever the date. */
@ApplicationScoped
class AnniversaryDemo {

    private static final String SOURCE = "Dữ liệu mẫu";

    private Anniversaries anniversaries;
    private Clock clock;

    protected AnniversaryDemo() {}

    @Inject
    AnniversaryDemo(Anniversaries anniversaries, Clock clock) {
        this.anniversaries = anniversaries;
        this.clock = clock;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        Observance.all().stream()
                .filter(day -> !day.isNational())
                .map(Observance::toAnniversary)
                .forEach(anniversaries::add);
        var today = LocalDate.now(clock);
        add("Ngày truyền thống Trung tâm Công nghệ thông tin và Truyền thông", today, 20);
        add("Ngày khai trương Trang thông tin điện tử của Sở", today.plusDays(12), 15);
        add("Ngày vận hành Trung tâm tích hợp dữ liệu", today.plusDays(21), 8);
    }

    private void add(String title, LocalDate day, int years) {
        var sample = new Anniversary(
                title,
                AnniversaryKind.LOCAL,
                AnniversaryKind.FOUNDING,
                new Recurrence(
                        CalendarSystem.SOLAR,
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear() - years,
                        YearCounting.ORDINAL,
                        null,
                        null));
        sample.document(SOURCE, null);
        sample.publish();
        anniversaries.add(sample);
    }
}
