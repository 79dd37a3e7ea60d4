package vn.bangtin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.account.CurrentUser;

/**
 * Calls the methods of all services for which the caller has no right, as the caller, and tells what became of each, one
 * a line: {@code refused ArticleService.save} or {@code CALLED …}. With {@code ?fail} it breaks. Only in the tests'
 * archive.
 */
@WebServlet(urlPatterns = "/test/rights")
public class RightsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ANYONE_SIGNED_IN = "**";

    @Inject
    private transient BeanManager beans;

    @Inject
    private transient CurrentUser caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getParameter("fail") != null) {
            throw new IllegalStateException("secret inner words");
        }
        response.setContentType("text/plain;charset=UTF-8");
        var lines = new ArrayList<String>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Stateless.class)
                        && type.getName().startsWith("vn.bangtin."))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> methodsWithoutRight(type).forEach(method -> lines.add(attempt(type, method))));
        response.getWriter().print(String.join("\n", lines));
    }

    private List<Method> methodsWithoutRight(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .filter(method -> !method.isAnnotationPresent(PermitAll.class))
                .filter(method -> {
                    var allowed = method.isAnnotationPresent(RolesAllowed.class)
                            ? method.getAnnotation(RolesAllowed.class)
                            : service.getAnnotation(RolesAllowed.class);
                    return allowed != null
                            && Arrays.stream(allowed.value())
                                    .noneMatch(right ->
                                            right.equals(ANYONE_SIGNED_IN) ? caller.isSignedIn() : caller.can(right));
                })
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private String attempt(Class<?> service, Method method) {
        var name = service.getSimpleName() + "." + method.getName();
        var bean = beans.resolve(beans.getBeans(service));
        var proxy = beans.getReference(bean, service, beans.createCreationalContext(bean));
        try {
            method.invoke(
                    proxy,
                    Arrays.stream(method.getParameterTypes())
                            .map(RightsServlet::nothing)
                            .toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof EJBAccessException) {
                return "refused " + name;
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return "CALLED " + name;
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : null;
    }
}
