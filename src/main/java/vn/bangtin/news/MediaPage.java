package vn.bangtin.news;

import java.util.Map;
import vn.bangtin.platform.paging.Slice;

/**
 * One page of the library.
 *
 * @param uses how many articles use each file, by its id; a file that none uses is not in it
 */
public record MediaPage(Slice<MediaItem> slice, Map<Long, Long> uses) {

    /** How many articles use a file. */
    public long uses(MediaItem item) {
        return uses.getOrDefault(item.id(), 0L);
    }
}
