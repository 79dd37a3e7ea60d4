package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.warning.StormReport;
import vn.bangtin.warning.StormService;

/** {@code /admin/storm/report?id=}: what is told of a time of storm duty afterwards. */
@Named
@RequestScoped
public class StormReportView {

    private StormService storms;
    private Messages messages;
    private HttpServletRequest request;
    private Clock clock;
    private StormReport report;

    protected StormReportView() {}

    @Inject
    StormReportView(StormService storms, Messages messages, HttpServletRequest request, Clock clock) {
        this.storms = storms;
        this.messages = messages;
        this.request = request;
        this.clock = clock;
    }

    /** The same as a workbook, one line for each unit and message, if {@code as=excel} asks for it. */
    public void open() {
        if (!"excel".equals(request.getParameter("as"))) {
            return;
        }
        var told = getReport();
        Downloads.answer(messages.format("storm.report") + ".xlsx", Excel.CONTENT_TYPE, out -> {
            try (var excel = new Excel(out, clock.getZone())) {
                excel.sheet(
                        messages.format("storm.report"),
                        List.of(
                                column("storm.report.message", 60),
                                column("warning.field.level", 8),
                                column("warning.board.unit", 40),
                                column("warning.board.informedAt", 18),
                                column("warning.notice.confirmedAt", 18),
                                column("storm.report.by", 30),
                                column("warning.notice.byPhone", 30),
                                column("warning.notice.note", 50)));
                for (var board : told.boards()) {
                    for (var unit : board.units()) {
                        excel.row(
                                board.warning().headline(),
                                board.warning().level(),
                                unit.unit(),
                                unit.informedAt(),
                                unit.confirmedAt(),
                                unit.confirmedBy(),
                                unit.byPhone(),
                                unit.note());
                    }
                }
            }
        });
    }

    private Excel.Column column(String key, int width) {
        return new Excel.Column(messages.format(key), width);
    }

    public StormReport getReport() {
        if (report == null) {
            var id = request.getParameter("id");
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new NotFoundException();
            }
            report = storms.report(Long.parseLong(id));
        }
        return report;
    }
}
