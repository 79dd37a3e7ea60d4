package vn.bangtin.news;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;

/** The door to the media: pictures and documents that articles show and offer. */
@Stateless
public class MediaService {

    /** The widths in which pictures are served, in pixels; a narrower picture is never enlarged. */
    public static final List<Integer> WIDTHS = Renditions.WIDTHS;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private MediaIntake intake;
    private MediaLibrary library;
    private MediaFiles files;
    private Renditions renditions;
    private Readership readership;
    private CurrentUser currentUser;

    public MediaService() {}

    @Inject
    public MediaService(
            MediaIntake intake,
            MediaLibrary library,
            MediaFiles files,
            Renditions renditions,
            Readership readership,
            CurrentUser currentUser) {
        this.intake = intake;
        this.library = library;
        this.files = files;
        this.renditions = renditions;
        this.readership = readership;
        this.currentUser = currentUser;
    }

    /**
     * Keeps a picture and scales it for the pages. A file that is already known is not kept twice.
     *
     * @param fileName what the person calls it
     * @throws BusinessException at {@code picture}: no picture that the portal takes, broken, too large, too many pixels
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public MediaRow storePicture(String fileName, InputStream content) {
        return store("picture", fileName, content, true);
    }

    /**
     * Keeps a document or a picture to be downloaded with an article. A file that is already known is not kept twice.
     *
     * @param fileName what the person calls it
     * @throws BusinessException at {@code attachment}: no file of the types that the portal takes, broken, too large
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public MediaRow storeAttachment(String fileName, InputStream content) {
        return store("attachment", fileName, content, false);
    }

    /** A medium by its hash, whatever text stands there. One SQL statement, none for what cannot be a hash. */
    @PermitAll
    public Optional<MediaRow> find(String hash) {
        return hash != null && HASH.matcher(hash).matches() ? library.row(hash) : Optional.empty();
    }

    /**
     * A medium by its hash for who asks for its address: what only articles use that are not for this person does not exist
     * for them. It is for everybody as soon as one published article is that uses it, or as none uses it that is not; the
     * library is for who writes, and with it all that lies there. One SQL statement, and one more as long as there is a
     * category that not everybody reads.
     */
    @PermitAll
    public Optional<ServedMedia> serve(String hash) {
        var found = find(hash);
        var hiddenFromSome = readership.hiddenFromSome();
        if (hiddenFromSome.isEmpty() || found.isEmpty()) {
            return found.map(row -> new ServedMedia(row, false));
        }
        var readers = library.readers(found.get(), hiddenFromSome, readership.hidden());
        var restricted = readers.kept() && !readers.open();
        return restricted && !readers.readable() && !currentUser.can(Capability.NEWS_WRITE)
                ? Optional.empty()
                : found.map(row -> new ServedMedia(row, restricted));
    }

    /** The media with these ids, in no order. One SQL statement. */
    @PermitAll
    public List<MediaRow> find(Collection<Long> ids) {
        return library.rows(ids);
    }

    /** The file of a document, as it was put in; of a picture its largest rendition. */
    @PermitAll
    public Path file(MediaRow media) {
        return media.isPicture()
                ? renditions.file(files.path(media.content()), media, WIDTHS.get(WIDTHS.size() - 1))
                : files.path(media.content());
    }

    /** The file with a picture at one of the {@link #WIDTHS}, scaled now if it has to be. */
    @PermitAll
    public Path rendition(MediaRow media, int width) {
        return renditions.file(files.path(media.content()), media, width);
    }

    /**
     * The file with all of a picture at one of the {@link #WIDTHS}, also of what readers do not see: what was cut away may
     * not be for everybody.
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Path whole(MediaItem item, int width) {
        return renditions.whole(files.path(item.content()), item, width);
    }

    private MediaRow store(String field, String fileName, InputStream content, boolean pictureOnly) {
        try {
            return intake.take(fileName, content, pictureOnly, currentUser.isSignedIn() ? currentUser.getId() : null);
        } catch (BusinessException e) {
            throw BusinessException.at(field, e.key(), e.arguments());
        }
    }
}
