package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.news.LabelKind;
import vn.bangtin.news.LabelService;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/tags}: the table of tags. */
@Named
@RequestScoped
public class TagTableView extends LabelTable {

    protected TagTableView() {}

    @Inject
    public TagTableView(LabelService labels, TableQuery table) {
        super(LabelKind.TAG, labels, table);
    }
}
