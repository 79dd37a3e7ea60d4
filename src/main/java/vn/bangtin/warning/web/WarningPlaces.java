package vn.bangtin.warning.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.text.Vietnamese;

/** The places to choose from, by kind, and which of them are chosen. */
public class WarningPlaces implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One place. */
    public record Choice(long id, String name) implements Serializable {}

    /** The places of one kind. */
    public static class Group implements Serializable {

        private static final long serialVersionUID = 1L;
        private final PlaceKind kind;
        private final List<Choice> choices;
        private List<Long> chosen;

        Group(PlaceKind kind, List<Choice> choices, Set<Long> chosen) {
            this.kind = kind;
            this.choices = choices;
            this.chosen = new ArrayList<>(
                    choices.stream().map(Choice::id).filter(chosen::contains).toList());
        }

        public PlaceKind getKind() {
            return kind;
        }

        public List<Choice> getChoices() {
            return choices;
        }

        public List<Long> getChosen() {
            return chosen;
        }

        public void setChosen(List<Long> chosen) {
            this.chosen = chosen;
        }
    }

    private final List<Group> groups;

    WarningPlaces(List<ListedPlace> listed, Collection<Long> chosen) {
        var known = new HashSet<>(chosen);
        groups = Arrays.stream(PlaceKind.values())
                .map(kind -> new Group(
                        kind,
                        new ArrayList<>(listed.stream()
                                .filter(place -> place.kind() == kind)
                                .map(place -> new Choice(place.id(), place.name()))
                                .sorted(Comparator.comparing(Choice::name, Vietnamese.order()))
                                .toList()),
                        known))
                .filter(group -> !group.getChoices().isEmpty())
                .toList();
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** The ids of what is chosen; with the whole province, also all places on land. */
    List<Long> chosen(boolean wholeProvince) {
        return groups.stream()
                .flatMap(group -> wholeProvince && group.getKind() != PlaceKind.SEA_AREA
                        ? group.getChoices().stream().map(Choice::id)
                        : group.getChosen().stream())
                .sorted()
                .toList();
    }

    /** The names of places by their ids, in their order. */
    List<String> names(Collection<Long> ids) {
        return groups.stream()
                .flatMap(group -> group.getChoices().stream())
                .filter(choice -> ids.contains(choice.id()))
                .map(Choice::name)
                .sorted(Vietnamese.order())
                .toList();
    }
}
