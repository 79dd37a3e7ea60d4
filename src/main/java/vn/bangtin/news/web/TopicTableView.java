package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.news.LabelKind;
import vn.bangtin.news.LabelService;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/topics}: the table of topics. */
@Named
@RequestScoped
public class TopicTableView extends LabelTable {

    protected TopicTableView() {}

    @Inject
    public TopicTableView(LabelService labels, TableQuery table) {
        super(LabelKind.TOPIC, labels, table);
    }
}
