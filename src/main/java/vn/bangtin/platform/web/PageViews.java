package vn.bangtin.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.primefaces.context.PrimeFacesContext;

/**
 * Two things that PrimeFaces' Content Security Policy needs of every page.
 *
 * <p>All views but the working ones are stateless from the moment they are created. {@code <f:view transient="true">} comes
 * too late: PrimeFaces asks for the view's map before the page is built, and that would create a session.
 *
 * <p>Every form carries the nonce of its page. PrimeFaces adds it by script, and only where its script is; a form without
 * it would be refused when it is sent.
 */
public class PageViews extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";
    private static final List<String> WORKING =
            List.of("/admin", "/me", "/setup", "/opinions/", "/logout", "/warnings/confirm", "/warnings/board");

    public PageViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext faces, String viewId) {
        var view = super.createView(faces, viewId);
        if (view != null && WORKING.stream().noneMatch(viewId::startsWith)) {
            view.setTransient(true);
        }
        return view;
    }

    @Override
    public void writeState(FacesContext faces) throws IOException {
        super.writeState(faces);
        var writer = faces.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", NONCE, null);
        writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        writer.endElement("input");
    }
}
