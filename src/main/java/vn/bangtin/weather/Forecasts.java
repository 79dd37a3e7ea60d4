package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangtin.place.Place;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/**
 * The forecasts as they are stored. Each of its methods that changes something is a transaction of its own, unless one is
 * open: between them a source is asked, which may take long.
 */
@ApplicationScoped
class Forecasts {

    // the databases limit the number of parameters of one statement
    private static final int AT_ONCE = 500;

    private static final String COLUMNS = "select p.id, p.name, p.latitude, p.longitude, f.content, f.issuedAt, p.kind,"
            + " m.issuer, m.bulletin, m.issuedAt, m.validUntil, m.content";
    private static final String PLACES = " from Place p join StoredForecast f on f.placeId = p.id"
            + " left join ManualForecast m on m.placeId = p.id and m.withdrawnAt is null and m.validUntil > :now";
    private static final int TYPED = 7;
    private static final int OUTLINED = 12;
    private static final String SHOWN = " where " + Place.VISIBLE;
    private static final String WEATHER = COLUMNS + PLACES + SHOWN;
    private static final Map<String, String> ORDERS =
            Map.of("order", "p.sortOrder", "issued", "f.issuedAt", "tried", "f.lastTriedAt", "next", "f.nextTryAt");

    /** {@link #WEATHER} with air, sea and river, in the order of {@link OutlookKind}. */
    private static final String ROW = COLUMNS
            + ", a.content, a.issuedAt, s.content, s.issuedAt, r.content, r.issuedAt" + PLACES
            + joined("a", OutlookKind.AIR) + joined("s", OutlookKind.SEA) + joined("r", OutlookKind.RIVER) + SHOWN;

    private static String joined(String name, OutlookKind kind) {
        return " left join StoredOutlook " + name + " on " + name + ".placeId = p.id and " + name
                + ".kind = vn.bangtin.weather.OutlookKind." + kind.name();
    }

    private EntityManager entityManager;

    protected Forecasts() {}

    @Inject
    Forecasts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A place with its forecast as it is kept.
     *
     * @param content JSON, {@code null} if there never was one
     * @param typed what was typed of it from a bulletin, with past days; {@code null} if nothing is in force
     * @param outlooks air, sea and river; only those of which there is something
     */
    record Kept(
            PlaceItem place,
            PlaceKind kind,
            String content,
            Instant issuedAt,
            ManualTable typed,
            Map<OutlookKind, Outlined> outlooks) {}

    /** Air, sea or river as it is kept. */
    record Outlined(String content, Instant issuedAt) {}

    /** What an attempt changed: whether the place failed before, and whether now. */
    record Change(String errorBefore, boolean stored, Instant lastGood) {}

    Optional<Kept> ofFirstPlace(Instant now, LocalDate today) {
        return first(entityManager.createQuery(ROW + " order by p.sortOrder, p.id", Object[].class), now, today);
    }

    /** The first place of a kind; if there is none, the first of all. */
    Optional<Kept> ofFirstPlace(PlaceKind kind, Instant now, LocalDate today) {
        return first(
                entityManager
                        .createQuery(
                                ROW + " order by case when p.kind = :kind then 0 else 1 end, p.sortOrder, p.id",
                                Object[].class)
                        .setParameter("kind", kind)
                        // beside a "case" EclipseLink writes booleans out as numbers, which H2 refuses
                        .setHint("eclipselink.jdbc.bind-parameters", "true"),
                now,
                today);
    }

    Optional<Kept> ofPlace(long placeId, Instant now, LocalDate today) {
        return first(
                entityManager
                        .createQuery(ROW + " and p.id = :id", Object[].class)
                        .setParameter("id", placeId),
                now,
                today);
    }

    private static Optional<Kept> first(TypedQuery<Object[]> query, Instant now, LocalDate today) {
        return query.setParameter("now", now)
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultStream()
                .map(Forecasts::kept)
                .findFirst();
    }

    /** Those of these places that are shown; at least one is wanted. */
    List<Kept> ofPlaces(Collection<Long> placeIds, Instant now, LocalDate today) {
        return entityManager
                .createQuery(ROW + " and p.id in :places", Object[].class)
                .setParameter("places", placeIds)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultStream()
                .map(Forecasts::kept)
                .toList();
    }

    /**
     * All places that are shown, in their order.
     *
     * @param key only those with this in their search key or in that of a place that went on in them; all if empty
     */
    List<Kept> ofAllPlaces(String key, Instant now, LocalDate today) {
        return entityManager
                .createQuery(
                        WEATHER + " and (locate(:key, p.searchKey) > 0 or exists (select former.id from Place former"
                                + " where former.successor = p and locate(:key, former.searchKey) > 0)) order by p.sortOrder, p.id",
                        Object[].class)
                // beside "locate" EclipseLink would write all values into the statement
                .setHint("eclipselink.jdbc.bind-parameters", "true")
                .setParameter("key", key)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultStream()
                .map(Forecasts::kept)
                .toList();
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                new PlaceItem((long) row[0], (String) row[1], (double) row[2], (double) row[3]),
                (PlaceKind) row[6],
                (String) row[4],
                (Instant) row[5],
                typed(row),
                outlined(row));
    }

    private static ManualTable typed(Object[] row) {
        var content = (String) row[TYPED + 4];
        return content == null
                ? null
                : new ManualTable(
                        (long) row[0],
                        (String) row[TYPED],
                        (String) row[TYPED + 1],
                        (Instant) row[TYPED + 2],
                        (Instant) row[TYPED + 3],
                        ManualForecast.read(content));
    }

    private static Map<OutlookKind, Outlined> outlined(Object[] row) {
        var outlooks = new EnumMap<OutlookKind, Outlined>(OutlookKind.class);
        for (var kind : OutlookKind.values()) {
            var at = OUTLINED + 2 * kind.ordinal();
            if (at < row.length && row[at] != null) {
                outlooks.put(kind, new Outlined((String) row[at], (Instant) row[at + 1]));
            }
        }
        return outlooks;
    }

    /** The places whose turn it is, those that readers see first first. At most two SQL statements. */
    List<ForecastPoint> due(Instant now, LocalDate today) {
        var due = entityManager
                .createQuery(
                        "select p from Place p join StoredForecast f on f.placeId = p.id where f.nextTryAt <= :now and "
                                + Place.VISIBLE + " order by p.sortOrder, p.id",
                        Place.class)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultList();
        if (due.isEmpty()) {
            return List.of();
        }
        var shown = shownByFileName(today);
        return due.stream()
                .map(place -> new ForecastPoint(
                        place.getId(),
                        place.getName(),
                        place.getLatitude(),
                        place.getLongitude(),
                        shown.getOrDefault(FileSource.nameOf(place.getName()), 1L) > 1))
                .toList();
    }

    /** How many places are shown. */
    long count(LocalDate today) {
        return entityManager
                .createQuery("select count(p) from Place p where " + Place.VISIBLE, Long.class)
                .setParameter("today", today)
                .getSingleResult();
    }

    /** How many of the shown places each file name would stand for. */
    private Map<String, Long> shownByFileName(LocalDate today) {
        return entityManager
                .createQuery("select p.name from Place p where " + Place.VISIBLE, String.class)
                .setParameter("today", today)
                .getResultStream()
                .collect(Collectors.groupingBy(FileSource::nameOf, Collectors.counting()));
    }

    /** The order of sources that a place has for itself. */
    Optional<PlaceSources> sourcesOf(long placeId) {
        return entityManager
                .createQuery("select s from PlaceSources s where s.placeId = :place", PlaceSources.class)
                .setParameter("place", placeId)
                .getResultStream()
                .findFirst();
    }

    /** The orders that any place has for itself, each once. */
    List<List<String>> ownOrders() {
        return entityManager
                .createQuery("select distinct s.sources from PlaceSources s where s.sources is not null", String.class)
                .getResultStream()
                .map(PlaceSources::names)
                .toList();
    }

    void add(PlaceSources sources) {
        entityManager.persist(sources);
    }

    void flush() {
        entityManager.flush();
    }

    /** The forecast of a place, held until the transaction ends: two people never store its first order of sources at once. */
    Optional<StoredForecast> held(long placeId) {
        return locked(placeId);
    }

    /**
     * Takes a place for this node until {@code next}.
     *
     * @return false if it is not its turn any more: another node was faster
     */
    @Transactional
    boolean claim(long placeId, Instant now, Instant next) {
        return entityManager
                        .createQuery("update StoredForecast f set f.nextTryAt = :next"
                                + " where f.placeId = :place and f.nextTryAt <= :now")
                        .setParameter("next", next)
                        .setParameter("place", placeId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Gives a claimed place back until another time, as if it had not been tried.
     *
     * @param reason why nobody could be asked; {@code null} leaves that of the last attempt, and so does an earlier one
     */
    @Transactional
    void postpone(long placeId, Instant claim, Instant next, ForecastFailure.Reason reason) {
        claimed(placeId, claim).ifPresent(stored -> stored.postpone(next, reason));
    }

    /**
     * Makes it the turn of all places that ask their sources in this order.
     *
     * @param order empty: of those that ask as the portal does
     */
    @Transactional
    void askNow(List<String> order, Instant now) {
        var which = order.isEmpty()
                ? "f.placeId not in (select s.placeId from PlaceSources s where s.sources is not null)"
                : "f.placeId in (select s.placeId from PlaceSources s where s.sources = :order)";
        var update = entityManager
                .createQuery("update StoredForecast f set f.nextTryAt = :now where f.nextTryAt > :now and " + which)
                .setParameter("now", now);
        if (!order.isEmpty()) {
            update.setParameter("order", PlaceSources.stored(order));
        }
        update.executeUpdate();
    }

    /**
     * Makes it a place's turn.
     *
     * @return false if there is no such place
     */
    @Transactional
    boolean askNow(long placeId, Instant now) {
        return entityManager
                        .createQuery("update StoredForecast f set f.nextTryAt = :now where f.placeId = :place")
                        .setParameter("now", now)
                        .setParameter("place", placeId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Stores an answer; empty if the claim does not stand any more.
     *
     * @param reason why it is no better one; {@code null} if it is as it should be
     */
    @Transactional
    Optional<Change> succeed(
            long placeId,
            Instant claim,
            Forecast forecast,
            String content,
            ForecastFailure.Reason reason,
            Instant now) {
        return claimed(placeId, claim).map(stored -> {
            var before = stored.getLastError();
            var taken = stored.succeed(forecast, content, now);
            if (reason != null) {
                stored.fail(reason, now);
            }
            return new Change(before, taken, stored.getIssuedAt());
        });
    }

    /** Notes a failure; empty if the claim does not stand any more. */
    @Transactional
    Optional<Change> fail(long placeId, Instant claim, ForecastFailure.Reason reason, Instant now) {
        return claimed(placeId, claim).map(stored -> {
            var before = stored.getLastError();
            stored.fail(reason, now);
            return new Change(before, false, stored.getIssuedAt());
        });
    }

    /** Gives each of these places an empty forecast whose turn it is, within the transaction that put them there. */
    void beginAnew(List<Long> placeIds, Instant now) {
        for (var from = 0; from < placeIds.size(); from += AT_ONCE) {
            var some = placeIds.subList(from, Math.min(from + AT_ONCE, placeIds.size()));
            var known = entityManager
                    .createQuery("select f from StoredForecast f where f.placeId in :places", StoredForecast.class)
                    .setParameter("places", some)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .collect(Collectors.toMap(StoredForecast::getPlaceId, Function.identity()));
            for (var id : some) {
                if (known.containsKey(id)) {
                    known.get(id).forget(now);
                } else {
                    entityManager.persist(new StoredForecast(id, now));
                }
            }
        }
    }

    List<ForecastState> states(Collection<Long> placeIds) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.weather.ForecastState(p.id, p.name, f.source, f.issuedAt, f.lastTriedAt,"
                                + " f.lastError) from Place p join StoredForecast f on f.placeId = p.id"
                                + " where p.id in :places",
                        ForecastState.class)
                .setParameter("places", placeIds)
                .getResultList();
    }

    /**
     * One page of the shown places. Two SQL statements.
     *
     * @param failing whether only those at which the last attempt failed, with the forecast or with anything beside it
     * @param asked what is asked for beside the forecast; what is kept of the others counts no more
     */
    Slice<PlaceWeatherRow> operations(boolean failing, Collection<OutlookKind> asked, Page page, LocalDate today) {
        var kinds = List.copyOf(asked);
        var from = new StringBuilder(" from Place p join StoredForecast f on f.placeId = p.id"
                + " left join PlaceSources own on own.placeId = p.id");
        var columns = new StringBuilder();
        var failures = new StringBuilder("f.lastError is not null");
        for (var kind : kinds) {
            var o = "o" + kind.ordinal();
            from.append(joined(o, kind)).append(" and p.kind in ").append(literals(kind.places()));
            columns.append(", %1$s.issuedAt, %1$s.lastTriedAt, %1$s.nextTryAt, %1$s.lastError".formatted(o));
            failures.append(" or ").append(o).append(".lastError is not null");
        }
        from.append(" where ").append(Place.VISIBLE).append(failing ? " and (" + failures + ")" : "");
        var order = ORDERS.getOrDefault(page.sort() == null ? "order" : page.sort(), ORDERS.get("order"));
        var rows = entityManager
                .createQuery(
                        "select p.id, p.name, f.source, f.issuedAt, f.lastTriedAt, f.lastError, f.nextTryAt" + columns
                                + ", own.sources" + from + " order by " + order + (page.descending() ? " desc" : "")
                                + ", p.id",
                        Object[].class)
                .setParameter("today", today)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> new PlaceWeatherRow(
                        new ForecastState(
                                (long) row[0],
                                (String) row[1],
                                (String) row[2],
                                (Instant) row[3],
                                (Instant) row[4],
                                (String) row[5]),
                        (Instant) row[6],
                        outlookStates(row, kinds),
                        PlaceSources.names((String) row[row.length - 1])))
                .toList();
        var total = entityManager
                .createQuery("select count(p)" + from, Long.class)
                .setParameter("today", today)
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    // a parameter here is not understood by EclipseLink's parser before the next join
    private static String literals(Collection<PlaceKind> kinds) {
        return kinds.stream()
                .map(kind -> "vn.bangtin.place.PlaceKind." + kind.name())
                .sorted()
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<OutlookState> outlookStates(Object[] row, List<OutlookKind> kinds) {
        return IntStream.range(0, kinds.size())
                .filter(at -> row[9 + 4 * at] != null) // there is one, as it has a turn
                .mapToObj(at -> new OutlookState(
                        kinds.get(at),
                        (Instant) row[7 + 4 * at],
                        (Instant) row[8 + 4 * at],
                        (Instant) row[9 + 4 * at],
                        (String) row[10 + 4 * at]))
                .toList();
    }

    private Optional<StoredForecast> claimed(long placeId, Instant claim) {
        return locked(placeId).filter(stored -> stored.isClaimed(claim));
    }

    private Optional<StoredForecast> locked(long placeId) {
        return Optional.ofNullable(entityManager.find(StoredForecast.class, placeId, LockModeType.PESSIMISTIC_WRITE));
    }
}
