package vn.bangtin.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The static files under {@code WEB-INF/assets}, read once, with one version for all: a hash of their content. */
@Named
@ApplicationScoped
public class Assets {

    private static final String ROOT = "/WEB-INF/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=utf-8");

    record Asset(String type, byte[] bytes, byte[] zipped) {}

    private final Map<String, Asset> files = new TreeMap<>();
    private ServletContext context;
    private String version;

    protected Assets() {}

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    @PostConstruct
    void read() {
        collect(ROOT);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(asset -> digest.update(asset.bytes()));
            version = HexFormat.of().formatHex(digest.digest()).substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a file for pages, as {@code #{assets.url('portal.css')}}. */
    public String url(String file) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException("No such asset: " + file);
        }
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/assets/" + version
                + "/" + file;
    }

    String version() {
        return version;
    }

    Asset find(String file) {
        return files.get(file);
    }

    private void collect(String folder) {
        for (var path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                collect(path);
            } else {
                var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
                if (type != null) {
                    files.put(path.substring(ROOT.length()), asset(path, type));
                }
            }
        }
    }

    private Asset asset(String path, String type) {
        try (var stream = context.getResourceAsStream(path)) {
            var bytes = stream.readAllBytes();
            return new Asset(type, bytes, type.startsWith("font/") ? null : Gzip.compress(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
