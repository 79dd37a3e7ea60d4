package vn.bangtin.news.web;

import vn.bangtin.news.LabelDeskRow;
import vn.bangtin.news.LabelKind;
import vn.bangtin.news.LabelService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** The table of all labels of one kind. */
public abstract class LabelTable {

    private LabelKind kind;
    private LabelService labels;
    private TableQuery table;
    private Slice<LabelDeskRow> slice;

    protected LabelTable() {}

    LabelTable(LabelKind kind, LabelService labels, TableQuery table) {
        this.kind = kind;
        this.labels = labels;
        this.table = table;
    }

    public Slice<LabelDeskRow> getSlice() {
        if (slice == null) {
            slice = labels.desk(kind, getText(), table.page("name", false));
        }
        return slice;
    }

    public String getText() {
        return table.param("text");
    }
}
