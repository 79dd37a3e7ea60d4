package vn.bangtin.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The links and their groups as they are stored. */
@ApplicationScoped
class Links {

    /** The orders of the table, by their names in its address. */
    private static final Map<String, String> ORDERS = Map.of(
            "title", "l.searchKey",
            "group", "g.sortOrder, g.name, l.sortOrder",
            "order", "l.sortOrder",
            "changed", "l.changedAt");

    private EntityManager entityManager;

    protected Links() {}

    @Inject
    Links(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Link link) {
        entityManager.persist(link);
    }

    void add(LinkGroup group) {
        entityManager.persist(group);
    }

    Optional<Link> find(long id) {
        return entityManager
                .createQuery("select l from Link l join fetch l.group where l.id = :id", Link.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Link> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Link.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<LinkGroup> findGroup(long id) {
        return Optional.ofNullable(entityManager.find(LinkGroup.class, id));
    }

    Optional<LinkGroup> findGroupForChange(long id) {
        return Optional.ofNullable(entityManager.find(LinkGroup.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What readers see. One statement. */
    List<LinkSection> sections() {
        var names = new LinkedHashMap<Long, String>();
        var links = new LinkedHashMap<Long, List<LinkItem>>();
        entityManager
                .createQuery(
                        "select g.id, g.name, l.id, l.title, l.address, l.description, l.icon, l.newTab"
                                + " from Link l join l.group g where l.hidden = false and g.hidden = false"
                                + " order by g.sortOrder, g.name, g.id, l.sortOrder, l.searchKey, l.id",
                        Object[].class)
                .getResultStream()
                .forEach(row -> {
                    names.put((Long) row[0], (String) row[1]);
                    links.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(new LinkItem(
                                    (Long) row[2],
                                    (String) row[3],
                                    (String) row[4],
                                    (String) row[5],
                                    (LinkIcon) row[6],
                                    (Boolean) row[7]));
                });
        return names.entrySet().stream()
                .map(group -> new LinkSection(group.getKey(), group.getValue(), links.get(group.getKey())))
                .toList();
    }

    /** One page of the table. Two statements. */
    Slice<LinkRow> rows(LinkFilter filter, Page page) {
        var parameters = new LinkedHashMap<String, Object>();
        var conditions = new ArrayList<String>();
        if (filter.text() != null) {
            // no "like": its wildcards would need escaping, and EclipseLink does not bind what stands beside an
            // "escape"
            conditions.add("locate(:text, l.searchKey) > 0");
            parameters.put("text", Vietnamese.searchKey(filter.text()));
        }
        if (filter.groupId() != null) {
            conditions.add("g.id = :group");
            parameters.put("group", filter.groupId());
        }
        if (filter.hidden() != null) {
            conditions.add(
                    filter.hidden() ? "(l.hidden = true or g.hidden = true)" : "l.hidden = false and g.hidden = false");
        }
        var from = " from Link l join l.group g"
                + (conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", "")));
        var direction = page.descending() ? " desc" : "";
        var order = ORDERS.getOrDefault(page.sort() == null ? "group" : page.sort(), ORDERS.get("group"))
                        .replace(",", direction + ",")
                + direction;
        var rows = with(
                        parameters,
                        entityManager.createQuery(
                                "select l.id, l.title, l.address, g.name, l.icon, l.sortOrder, l.newTab, l.hidden, g.hidden, l.changedAt"
                                        + from + " order by " + order + ", l.id",
                                Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> new LinkRow(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (LinkIcon) row[4],
                        (Integer) row[5],
                        (Boolean) row[6],
                        (Boolean) row[7] || (Boolean) row[8],
                        (Instant) row[9]))
                .toList();
        var total = with(parameters, entityManager.createQuery("select count(l)" + from, Long.class))
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    /** All groups, also withdrawn and empty ones. One statement. */
    List<LinkGroupRow> groups() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.link.LinkGroupRow(g.id, g.name, g.sortOrder, g.hidden, count(l))"
                                + " from LinkGroup g left join Link l on l.group = g"
                                + " group by g.id, g.name, g.sortOrder, g.hidden order by g.sortOrder, g.name, g.id",
                        LinkGroupRow.class)
                .getResultList();
    }

    /** The largest place taken in a group; 0 if it has no links. */
    int lastOrder(LinkGroup group) {
        return entityManager
                .createQuery("select coalesce(max(l.sortOrder), 0) from Link l where l.group = :group", Integer.class)
                .setParameter("group", group)
                .getSingleResult();
    }

    /** The largest place taken by a group; 0 if there is none. */
    int lastGroupOrder() {
        return entityManager
                .createQuery("select coalesce(max(g.sortOrder), 0) from LinkGroup g", Integer.class)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> with(Map<String, Object> parameters, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
