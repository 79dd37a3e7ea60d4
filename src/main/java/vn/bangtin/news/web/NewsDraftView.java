package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import vn.bangtin.news.DraftRow;
import vn.bangtin.platform.text.SafeHtml;

/**
 * The part of {@code /admin/news/edit} that takes back what was typed and not saved: every field of the form gets what the
 * draft has under its name, as if the form had just been sent and refused. So it works for fields that are added later, and
 * without script.
 */
@Named
@RequestScoped
public class NewsDraftView {

    private NewsEditView page;

    protected NewsDraftView() {}

    @Inject
    public NewsDraftView(NewsEditView page) {
        this.page = page;
    }

    /** Before the form is shown: fills it, if the person asked for that. */
    public void fill(ComponentSystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        if (page.getRestoring() != null && !faces.isPostback()) {
            var form = event.getComponent();
            while (form.getParent() != null && !(form instanceof UIForm)) {
                form = form.getParent();
            }
            var shown = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
            form.visitTree(shown, (context, component) -> {
                put(component, component.getClientId(faces), page.getRestoring());
                return VisitResult.ACCEPT;
            });
        }
    }

    private static void put(UIComponent component, String name, DraftRow draft) {
        // the page itself takes back the rows of its tables
        if (!(component instanceof UIInput input) || component instanceof HtmlInputFile || name.indexOf(':') >= 0) {
            return;
        }
        var values = draft.fields().get(name);
        if (input instanceof UISelectMany many) {
            many.setSubmittedValue((values == null ? List.of() : values).toArray(new String[0]));
        } else if (input instanceof UISelectBoolean box) {
            box.setSubmittedValue(values == null ? "false" : "true");
        } else if (values != null && !values.isEmpty()) {
            input.setSubmittedValue(name.equals("body") ? SafeHtml.clean(values.get(0)) : values.get(0));
        }
    }

    /** The address under which the page opens again with all that was typed. */
    public String getAgain() {
        return "/admin/news/edit?" + (page.getId() == null ? "key=" + page.getKey() : "id=" + page.getId())
                + "&restore=yes";
    }
}
