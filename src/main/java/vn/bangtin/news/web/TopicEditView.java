package vn.bangtin.news.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import vn.bangtin.news.LabelKind;

/** {@code /admin/topics/edit}: a new topic, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class TopicEditView extends LabelEdit {

    private static final long serialVersionUID = 1L;

    public TopicEditView() {
        super(LabelKind.TOPIC, "/admin/topics");
    }
}
