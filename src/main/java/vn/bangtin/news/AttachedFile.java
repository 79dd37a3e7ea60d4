package vn.bangtin.news;

import java.io.Serializable;

/**
 * A file that goes with an article, as readers see it.
 *
 * @param title what it is, in the editor's words
 * @param hash the hash of its content, by which addresses name it
 * @param fileName its name when downloaded
 * @param size in bytes
 * @param revision how often its content was replaced, as addresses say it
 */
public record AttachedFile(String title, String hash, String fileName, FileType type, long size, int revision)
        implements Serializable {}
