package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;

/**
 * The portal's words, and words to the person in front of the page. In pages: {@code #{msg['news.title']}} for plain
 * texts, {@code #{messages.format('news.found', n)}} for those with placeholders.
 */
@Named
@ApplicationScoped
public class Messages {

    /** The bundle of all labels, Vietnamese first. */
    public static final String BUNDLE = "vn.bangtin.Messages";

    /** A text of the bundle in the language of the request, its placeholders filled. */
    public String format(String key, Object... arguments) {
        return find(key)
                .map(text -> new MessageFormat(text, locale()).format(arguments))
                .orElse("???" + key + "???");
    }

    /** A text of the bundle as it stands there, if it has that key. */
    public Optional<String> find(String key) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale(), Messages.class.getClassLoader());
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The language of the request. */
    public Locale language() {
        return locale();
    }

    private static Locale locale() {
        var view = FacesContext.getCurrentInstance().getViewRoot();
        return view == null ? Languages.DEFAULT : view.getLocale();
    }

    /** Says at the top of the page that something was done; also on the page that the request is redirected to. */
    public void info(String key, Object... arguments) {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, format(key, arguments), null));
    }

    /** Says at the top of the page that something did not work. */
    public void error(String key, Object... arguments) {
        add(null, key, arguments);
    }

    /**
     * Says what rule was broken, next to the field it belongs to if the page has that field, else at the top; marks the
     * request as failed, so that nothing typed is lost.
     */
    public void error(BusinessException failure) {
        add(failure.field(), failure.key(), failure.arguments());
    }

    /**
     * Does something that may break a rule of the portal, and says so if it did. A conflict passes on to the view, which
     * shows both sides ({@link Conflict}).
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (ConflictException conflict) {
            throw conflict;
        } catch (BusinessException failure) {
            error(failure);
            return false;
        }
    }

    /**
     * What the page has to say.
     *
     * @param target the id of the field it belongs to, or {@code null}
     */
    public record Note(String target, String text, boolean failure) {}

    /** All there is to say, in the order of the form. */
    public List<Note> getNotes() {
        var faces = FacesContext.getCurrentInstance();
        var notes = new ArrayList<Note>();
        for (var ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            var id = ids.next();
            faces.getMessages(id)
                    .forEachRemaining(message -> notes.add(new Note(
                            id,
                            message.getSummary(),
                            message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0)));
        }
        return notes;
    }

    /** Whether any field or rule failed. */
    public boolean isFailed() {
        return getNotes().stream().anyMatch(Note::failure);
    }

    private void add(String field, String key, Object... arguments) {
        var faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        faces.addMessage(
                field == null ? null : clientId(faces.getViewRoot(), field, faces),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, format(key, arguments), null));
    }

    private static String clientId(UIComponent parent, String id, FacesContext faces) {
        if (id.indexOf(':') >= 0) {
            // a field of a repeated line, as "rows:3:date": the page knows it by that name in its form
            return id;
        }
        var found = find(parent, id);
        return found == null ? null : found.getClientId(faces);
    }

    private static UIComponent find(UIComponent parent, String id) {
        if (id.equals(parent.getId())) {
            return parent;
        }
        var children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var found = find(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
