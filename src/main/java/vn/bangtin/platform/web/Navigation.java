package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where to go next. Every address is one of the portal, without its context root. */
@ApplicationScoped
public class Navigation {

    /** Sends the browser to an address of the portal, as {@code /admin/news?page=2}. */
    public void redirect(String address) {
        if (!isOwn(address)) {
            throw new IllegalArgumentException(address);
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an address stays in the portal: it begins with one slash and has nothing that leads out. */
    public static boolean isOwn(String address) {
        return address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
