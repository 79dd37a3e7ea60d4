package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.bangtin.news.FrontPlace;
import vn.bangtin.news.FrontRow;
import vn.bangtin.news.FrontService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /admin/front}: the lead of the portal page and the next four. What is moved here is stored with "save", not
 * before; every move is a button, and {@code front.js} lets them be dragged as well.
 */
@Named
@ViewScoped
public class FrontView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One of the five places, with an article or empty. */
    public static final class Slot implements Serializable {

        private static final long serialVersionUID = 1L;

        private FrontRow article;
        private Instant from;
        private Instant until;

        public FrontRow getArticle() {
            return article;
        }

        public Instant getFrom() {
            return from;
        }

        public void setFrom(Instant from) {
            this.from = from;
        }

        public Instant getUntil() {
            return until;
        }

        public void setUntil(Instant until) {
            this.until = until;
        }
    }

    @Inject
    private FrontService front;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    private int version;
    private List<Slot> slots;
    private String order;
    private String dropped;
    private String text;
    private List<FrontRow> candidates;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var form = front.form();
        version = form.version();
        slots = new ArrayList<>();
        for (var place : form.places()) {
            var slot = new Slot();
            slot.article = place.article();
            slot.from = place.from();
            slot.until = place.until();
            slots.add(slot);
        }
        while (slots.size() < FrontService.PLACES) {
            slots.add(new Slot());
        }
        search();
    }

    /** Looks for the words among what may be put here. */
    public void search() {
        sort();
        candidates = front.candidates(text);
    }

    /** Moves a place up (-1) or down (1). */
    public void move(int index, int steps) {
        sort();
        var to = index + steps;
        if (to >= 0 && to < slots.size()) {
            slots.add(to, slots.remove(index));
        }
    }

    /** Empties a place; those after it move up. */
    public void clear(int index) {
        sort();
        slots.remove(index);
        slots.add(new Slot());
    }

    /** Puts an article into the first empty place. */
    public void add(FrontRow row) {
        sort();
        put(
                row,
                IntStream.range(0, slots.size())
                        .filter(i -> slots.get(i).article == null)
                        .findFirst()
                        .orElse(slots.size()));
    }

    /** Puts the article that was dropped where it was dropped; what stood there moves down. */
    public void drop() {
        sort();
        if (dropped == null || !dropped.matches("\\d{1,18}:[0-4]")) {
            return;
        }
        var id = Long.parseLong(dropped.substring(0, dropped.indexOf(':')));
        var index = Integer.parseInt(dropped.substring(dropped.indexOf(':') + 1));
        candidates.stream().filter(row -> row.article().id() == id).findFirst().ifPresent(row -> put(row, index));
    }

    private void put(FrontRow row, int index) {
        if (slots.stream().anyMatch(slot -> isIn(slot, row))) {
            messages.error("front.twice");
            return;
        }
        var empty = slots.stream().filter(slot -> slot.article == null).reduce((first, last) -> last);
        if (empty.isEmpty()) {
            messages.error("front.full");
            return;
        }
        slots.remove(empty.get());
        var slot = new Slot();
        slot.article = row;
        slots.add(Math.min(index, slots.size()), slot);
        messages.info("front.put", row.article().title(), slots.indexOf(slot) + 1);
    }

    private static boolean isIn(Slot slot, FrontRow row) {
        return slot.article != null
                && slot.article.article().id() == row.article().id();
    }

    /** Brings the places into the order that the script moved them to; without it, they are. */
    private void sort() {
        if (order != null
                && order.matches("[0-4](,[0-4]){4}")
                && order.chars().distinct().count() == FrontService.PLACES + 1) {
            slots = new ArrayList<>(Arrays.stream(order.split(","))
                    .map(index -> slots.get(Integer.parseInt(index)))
                    .toList());
        }
        order = null;
    }

    /** Stores the order and the times. */
    public void save() {
        sort();
        try {
            if (messages.attempt(() -> front.arrange(version, places()))) {
                messages.info("front.saved");
                navigation.redirect("/admin/front");
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    private List<FrontPlace> places() {
        var places = new ArrayList<FrontPlace>();
        for (var slot : slots) {
            if (slot.article != null) {
                try {
                    places.add(new FrontPlace(slot.article.article().id(), slot.from, slot.until));
                } catch (BusinessException e) {
                    throw new BusinessException(e.key(), slot.article.article().title());
                }
            }
        }
        return places;
    }

    /** Whether the person may change the order. */
    public boolean isOpen() {
        return front.mayArrange();
    }

    /** Whether an article has a place already. */
    public boolean has(FrontRow row) {
        return slots.stream().anyMatch(slot -> isIn(slot, row));
    }

    public List<Slot> getSlots() {
        return slots;
    }

    public List<FrontRow> getCandidates() {
        return candidates;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getDropped() {
        return null;
    }

    public void setDropped(String dropped) {
        this.dropped = dropped;
    }
}
