package vn.bangtin.news.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The addresses of media, as {@link MediaServlet} answers them. In pages: {@code <img src="#{mediaUrls.picture(m, 640)}"
 * srcset="#{mediaUrls.srcset(m)}" sizes="…" alt="…"/>}.
 */
@Named
@ApplicationScoped
public class MediaUrls {

    /** A picture at one of {@link MediaService#WIDTHS}, or as wide as it is if that is less. */
    public String picture(MediaRow media, int width) {
        return picture(media.hash(), media.revision(), width, media.title());
    }

    /**
     * The same, for who knows a picture by its hash only.
     *
     * @param revision which of its revisions is meant, so that browsers may keep it
     * @param name words for the last part of the address; they say something to people and nothing to the portal
     */
    public String picture(String hash, int revision, int width, String name) {
        return context() + "/media/" + hash + "/" + width + "/" + Vietnamese.slug(name) + "?r=" + revision;
    }

    /** All widths in which a picture exists, for the attribute {@code srcset}. */
    public String srcset(MediaRow media) {
        return srcset(media.hash(), media.revision(), media.width(), media.title());
    }

    /**
     * The same, for who knows a picture by its hash only.
     *
     * @param ownWidth the picture's own width
     */
    public String srcset(String hash, int revision, int ownWidth, String name) {
        return MediaService.WIDTHS.stream()
                .filter(width -> width == MediaService.WIDTHS.get(0) || previous(width) < ownWidth)
                .map(width -> picture(hash, revision, width, name) + " " + Math.min(width, ownWidth) + "w")
                .collect(Collectors.joining(", "));
    }

    /** A file to be downloaded. */
    public String file(MediaRow media) {
        return file(media.hash(), media.revision(), media.fileName());
    }

    /** The same, for who knows a file by its hash only. */
    public String file(String hash, int revision, String fileName) {
        var end = fileName.lastIndexOf('.');
        return context() + "/media/" + hash + "/file/"
                + (end < 0
                        ? Vietnamese.slug(fileName)
                        : Vietnamese.slug(fileName.substring(0, end)) + "." + Vietnamese.slug(fileName.substring(end)))
                + "?r=" + revision;
    }

    private static int previous(int width) {
        return MediaService.WIDTHS.get(MediaService.WIDTHS.indexOf(width) - 1);
    }

    private static String context() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }
}
