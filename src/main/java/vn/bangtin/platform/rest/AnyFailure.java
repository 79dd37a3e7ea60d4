package vn.bangtin.platform.rest;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import vn.bangtin.platform.NotFoundException;

/** Turns every failure of a REST call into a problem document; what nobody foresaw is logged under an id to quote. */
@Provider
public class AnyFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(AnyFailure.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem.getResponse();
        }
        if (failure instanceof NotFoundException) {
            return Problem.response(404, "Not found", "There is no such thing.", null);
        }
        if (failure instanceof RedirectionException moved) {
            return moved.getResponse();
        }
        if (failure instanceof WebApplicationException web) {
            var status = web.getResponse().getStatus();
            return Problem.response(status, web.getResponse().getStatusInfo().getReasonPhrase(), "See /openapi.", null);
        }
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "REST failure " + id, failure);
        return Problem.response(500, "Failure of the portal", "Quote this id to the administrator: " + id, null);
    }
}
