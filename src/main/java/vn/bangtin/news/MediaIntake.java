package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.settings.Setting;
import vn.bangtin.platform.settings.Settings;

/** Takes files in: receives, judges by content, scales what is a picture, and only then keeps. */
@ApplicationScoped
class MediaIntake {

    /** The size of the largest file that is taken. */
    @Produces
    static final Setting MAX_MEGABYTES = Setting.number("media.maxMegabytes", 20);

    // A larger picture with transparent parts is a photograph with a soft edge: as PNG it would weigh megabytes.
    private static final long MAX_TRANSPARENT = 1L << 20;

    private MediaLibrary library;
    private MediaFiles files;
    private Renditions renditions;
    private Settings settings;
    private AuditTrail audit;

    protected MediaIntake() {}

    @Inject
    MediaIntake(MediaLibrary library, MediaFiles files, Renditions renditions, Settings settings, AuditTrail audit) {
        this.library = library;
        this.files = files;
        this.renditions = renditions;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * Keeps a file, or finds that it is kept already.
     *
     * @param pictureOnly whether anything but a picture is refused
     * @throws BusinessException if it is refused: type, size, broken
     */
    MediaRow take(String fileName, InputStream content, boolean pictureOnly) {
        return take(fileName, content, pictureOnly, null);
    }

    /** The same, put in by an account. */
    MediaRow take(String fileName, InputStream content, boolean pictureOnly, Long by) {
        try (var received = receive(content)) {
            var known = library.withContent(received.hash()).filter(media -> media.isPicture() || !pictureOnly);
            if (known.isPresent() && Files.exists(files.path(received.hash()))) {
                return known.get();
            }
            var media = judge(received, fileName, pictureOnly).addedBy(by);
            files.keep(received);
            // a file that the database knows and the disk had lost is back now
            return known.orElseGet(() -> addOrBringBack(media));
        }
    }

    /** Receives a file to its end, or to the size of the largest that is taken. */
    MediaFiles.Received receive(InputStream content) {
        return files.receive(content, settings.number(MAX_MEGABYTES));
    }

    /** Keeps a file that was judged. */
    void keep(MediaFiles.Received received) {
        files.keep(received);
    }

    /** What was taken out of the library is taken back, with what was said of it. */
    private MediaRow addOrBringBack(Media media) {
        return library.removedWithContent(media.getContent())
                .map(this::bringBack)
                .or(() -> library.withContent(media.getContent()))
                .orElseGet(() -> add(media.at(freeAddress(media.getContent()))));
    }

    private MediaRow bringBack(Media removed) {
        removed.bringBack();
        audit.done("broughtBack", removed, Map.of());
        return removed.row();
    }

    /** The hash itself, or another if what had this content first has another now. */
    private String freeAddress(String content) {
        var address = content;
        while (library.isTaken(address, content)) {
            address = MediaFiles.hash(address);
        }
        return address;
    }

    private MediaRow add(Media media) {
        try {
            library.add(media);
        } catch (PersistenceException meanwhile) {
            return library.withContent(media.getContent()).orElseThrow(() -> meanwhile);
        }
        audit.created(media);
        return media.row();
    }

    /**
     * What a received file is, scaled if it is a picture; it is not kept yet.
     *
     * @throws BusinessException if it is refused: type, size, broken
     */
    Media judge(MediaFiles.Received received, String fileName, boolean pictureOnly) {
        var type = FileType.of(received.file())
                .filter(found -> found.isPicture() || !pictureOnly)
                .orElseThrow(() -> new BusinessException(pictureOnly ? "media.picture.type" : "media.type.unknown"));
        if (!type.isPicture()) {
            return Media.document(received.hash(), type, fileName, received.size());
        }
        var picture = Picture.open(received.file(), type);
        var transparent = picture.transparent() && received.size() <= MAX_TRANSPARENT;
        renditions.make(received.hash(), picture, transparent, Framing.WHOLE);
        return Media.picture(received.hash(), fileName, received.size(), picture, transparent);
    }
}
