package vn.bangtin.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.bangtin.platform.NotFoundException;

/**
 * Answers 404 when a page asked for a thing that does not exist, however deep the exception is wrapped; and when a form is
 * sent whose page the server has forgotten, opens the page anew that the form names in its field {@value #AGAIN}, if it does.
 */
public class PageFailures extends ExceptionHandlerFactory {

    /** The field of a form with the address, of the portal, under which its page opens again. */
    static final String AGAIN = "again";

    public PageFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                var failure = events.next().getContext();
                if (isNotFound(failure.getException())) {
                    events.remove();
                    answer(failure.getContext());
                } else if (failure.getException() instanceof ViewExpiredException && again(failure.getContext())) {
                    events.remove();
                }
            }
            getWrapped().handle();
        }

        private static boolean again(FacesContext faces) {
            var external = faces.getExternalContext();
            var address = external.getRequestParameterMap().get(AGAIN);
            if (!Navigation.isOwn(address)) {
                return false;
            }
            try {
                external.redirect(external.getRequestContextPath() + address);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
            return true;
        }

        private static boolean isNotFound(Throwable failure) {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotFoundException) {
                    return true;
                }
            }
            return false;
        }

        private static void answer(FacesContext faces) {
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }
}
