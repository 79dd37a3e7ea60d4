package vn.bangtin.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/** The id on an error page, which the person quotes and the administrator finds in the log. */
@Named
@RequestScoped
public class ErrorId {

    private static final Logger LOG = System.getLogger(ErrorId.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private HttpServletRequest request;
    private String value;

    protected ErrorId() {}

    @Inject
    ErrorId(HttpServletRequest request) {
        this.request = request;
    }

    /** Eight letters and digits; logged the first time it is asked for. */
    public String getValue() {
        if (value == null) {
            value = String.format("%08X", RANDOM.nextInt());
            var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            if (failure != null) {
                LOG.log(Level.ERROR, "Error " + value + " at " + address, failure);
            } else {
                LOG.log(Level.DEBUG, "Error {0}: status {1} at {2}", value, status, address);
            }
        }
        return value;
    }
}
