package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.news.MostReadRow;
import vn.bangtin.news.ReadService;
import vn.bangtin.platform.web.Panel;

/** What was read most in the last seven days, beside the news. */
@Named
@RequestScoped
public class MostReadPanel extends Panel<List<MostReadRow>> {

    private ReadService reads;

    protected MostReadPanel() {}

    @Inject
    public MostReadPanel(ReadService reads) {
        this.reads = reads;
    }

    @Override
    protected List<MostReadRow> load() {
        return reads.mostRead();
    }

    @Override
    protected boolean isEmpty(List<MostReadRow> content) {
        return content.isEmpty();
    }
}
