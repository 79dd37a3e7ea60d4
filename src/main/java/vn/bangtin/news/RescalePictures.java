package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.job.LongWork;
import vn.bangtin.platform.job.Work;
import vn.bangtin.platform.text.Words;

/**
 * Makes the renditions of all pictures anew from their originals: after the folder was lost, or widths or quality changed
 * with a new version. Readers get the old ones until the new ones are there.
 */
@ApplicationScoped
class RescalePictures implements LongWork {

    private static final int AT_ONCE = 100;
    private static final int NAMED = 10;

    private MediaLibrary library;
    private MediaFiles files;
    private Renditions renditions;

    protected RescalePictures() {}

    @Inject
    RescalePictures(MediaLibrary library, MediaFiles files, Renditions renditions) {
        this.library = library;
        this.files = files;
        this.renditions = renditions;
    }

    @Override
    public String kind() {
        return "rescale-pictures";
    }

    @Override
    public boolean isStartable() {
        return true;
    }

    @Override
    public void run(Work work) {
        work.total(library.pictureCount());
        var done = work.doneBefore();
        var broken = new ArrayList<String>();
        List<MediaRow> pictures;
        for (var after = work.reached();
                ;
                after = pictures.get(pictures.size() - 1).id()) {
            pictures = library.picturesAfter(after, AT_ONCE);
            if (pictures.isEmpty()) {
                break;
            }
            for (var picture : pictures) {
                try {
                    renditions.makeAnew(files.path(picture.content()), picture);
                } catch (BusinessException | UncheckedIOException e) {
                    // one broken or lost original must not keep the others
                    broken.add(picture.title());
                }
                work.reached(++done, picture.id());
            }
        }
        if (!broken.isEmpty()) {
            work.note(new Words(work.language())
                    .format(
                            "job.rescale.broken",
                            broken.size(),
                            String.join("; ", broken.subList(0, Math.min(NAMED, broken.size())))
                                    + (broken.size() > NAMED ? "; …" : "")));
        }
    }
}
