package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The media as the database knows them; their content is kept by {@link MediaFiles}. */
@ApplicationScoped
class MediaLibrary {

    private static final String ROW = "select new vn.bangtin.news.MediaRow(m.id, m.hash, m.type, m.fileName, m.title,"
            + " m.size, m.width, m.height, m.transparent) from Media m";

    private EntityManager entityManager;

    protected MediaLibrary() {}

    @Inject
    MediaLibrary(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds a medium, in a transaction of its own: two people may put in the same new file at the same moment, and the work
     * of the second goes on with what the first added.
     *
     * @throws PersistenceException if its content is known meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(Media media) {
        entityManager.persist(media);
        entityManager.flush();
    }

    Optional<MediaRow> row(String hash) {
        return entityManager
                .createQuery(ROW + " where m.hash = :hash", MediaRow.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    List<MediaRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ROW + " where m.id in :ids", MediaRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
