package vn.bangtin.news.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import vn.bangtin.news.LabelKind;

/** {@code /admin/tags/edit}: a new tag, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class TagEditView extends LabelEdit {

    private static final long serialVersionUID = 1L;

    public TagEditView() {
        super(LabelKind.TAG, "/admin/tags");
    }
}
