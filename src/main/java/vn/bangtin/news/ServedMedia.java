package vn.bangtin.news;

/**
 * A medium for the one who asks for its address.
 *
 * @param restricted whether others may not have it, so that nobody between may keep it
 */
public record ServedMedia(MediaRow row, boolean restricted) {}
