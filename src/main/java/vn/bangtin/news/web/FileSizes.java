package vn.bangtin.news.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** The sizes of files as people read them: "840 KB", "1,2 MB". In pages: {@code #{fileSizes.of(file.size())}}. */
@Named
@ApplicationScoped
public class FileSizes {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    /** A size in the language of the page. */
    public String of(long bytes) {
        var number = NumberFormat.getNumberInstance(
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
        if (bytes < MEGABYTE) {
            return number.format(Math.max(1, Math.round((double) bytes / KILOBYTE))) + " KB";
        }
        number.setMaximumFractionDigits(1);
        return number.format((double) bytes / MEGABYTE) + " MB";
    }
}
