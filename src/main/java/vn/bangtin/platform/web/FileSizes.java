package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sizes of files as people read them: "840 KB", "1,2 MB". In pages: {@code #{fileSizes.of(file.size())}}. */
@Named
@ApplicationScoped
public class FileSizes {

    private static final double KILOBYTE = 1024;

    private Messages messages;

    protected FileSizes() {}

    @Inject
    public FileSizes(Messages messages) {
        this.messages = messages;
    }

    /** A size in the language of the page. */
    public String of(long bytes) {
        var kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
        return kilobytes < KILOBYTE
                ? messages.format("news.size.kilobytes", kilobytes)
                : messages.format("news.size.megabytes", bytes / KILOBYTE / KILOBYTE);
    }
}
