package vn.bangtin;

import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the running portal in demo mode, from outside. All such tests share one server ({@link
 * PortalDeployment}), so each brings what it needs and leaves what others read as it was.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class PortalIT {

    @ArquillianResource
    private URL url;

    /** Somebody new, not signed in. */
    protected PortalClient anonymous() {
        return new PortalClient(url);
    }

    /** Somebody signed in with the sample account of a role, as {@code EDITOR}. */
    protected PortalClient signedIn(String role) {
        return anonymous().signIn(role);
    }

    /** Forgets the pages that are kept, as a minute would: the next reader has one made anew. */
    protected void forgetKeptPages() {
        anonymous().get("/test/reads");
    }

    /** The address of the portal, without a slash at its end. */
    protected String base() {
        return anonymous().base();
    }

    /** Where a redirect leads inside the portal, whatever its context root. */
    protected String target(PortalClient.Answer answer) {
        var location = answer.location();
        var context = URI.create(base()).getPath();
        return location == null || !location.startsWith(context) ? location : location.substring(context.length());
    }
}
