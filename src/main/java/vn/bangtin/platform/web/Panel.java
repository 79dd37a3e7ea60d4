package vn.bangtin.platform.web;

import jakarta.faces.context.FacesContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The view of one panel of the portal page. It loads once, and a failure stays inside: the panel says that it is
 * unavailable, the page goes on.
 *
 * <p>A subclass is {@code @Named @RequestScoped}, gives {@link #load()} and says when its content is empty or stale. What
 * {@code load} returns must be complete: rendering only reads it.
 */
public abstract class Panel<T> {

    /** What there is to show. */
    public enum State {
        CONTENT,
        EMPTY,
        STALE,
        UNAVAILABLE
    }

    private static final Logger LOG = System.getLogger(Panel.class.getName());

    private State state;
    private T content;

    /** Reads what the panel shows; {@code null} if there is nothing that may be shown. */
    protected abstract T load();

    /** Whether there is nothing in it. */
    protected boolean isEmpty(T content) {
        return false;
    }

    /** Whether it is too old to be shown without saying so. */
    protected boolean isStale(T content) {
        return false;
    }

    public final State getState() {
        if (state == null) {
            state = judge();
        }
        return state;
    }

    /** What {@link #load()} gave; {@code null} if it failed. */
    public final T getContent() {
        getState();
        return content;
    }

    private State judge() {
        try {
            content = load();
            if (content == null) {
                return State.UNAVAILABLE;
            }
            if (isEmpty(content)) {
                return State.EMPTY;
            }
            return isStale(content) ? State.STALE : State.CONTENT;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Panel " + getClass().getSimpleName() + " is unavailable", e);
            content = null;
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestMap()
                    .put(KeptPageFilter.NOT_KEPT, true);
            return State.UNAVAILABLE;
        }
    }
}
