package vn.bangtin.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whole addresses, for what leaves the portal: feeds and paper. Pages themselves have none. */
public final class Addresses {

    private Addresses() {}

    /** The portal's address as this request knows it, without a slash at its end. */
    public static String base(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port)
                + request.getContextPath();
    }
}
