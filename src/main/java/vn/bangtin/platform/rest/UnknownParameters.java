package vn.bangtin.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Refuses a query parameter that the resource does not know: a mistyped {@code form=} for {@code from=} would otherwise
 * be answered with something that nobody asked for. What a resource knows are the {@code @QueryParam}s of its method.
 */
@Provider
public class UnknownParameters implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("vn.bangtin.")) {
            return;
        }
        var known = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
        request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badParameter(
                            name,
                            known.isEmpty()
                                    ? "This resource has no parameters."
                                    : "Unknown; known are " + String.join(", ", known) + ".");
                });
    }
}
