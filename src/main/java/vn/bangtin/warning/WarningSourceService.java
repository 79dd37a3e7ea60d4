package vn.bangtin.warning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.MessageType;

/** Where official warnings come from by themselves, how it stands with that, and what would become of a document. */
@Stateless
@RolesAllowed(Capability.WARNING_WRITE)
public class WarningSourceService {

    private static final int SHOWN = 20;

    private final CapReader reader = new CapReader();
    private WarningSettings settings;
    private WarningFeeds feeds;
    private WarningFolder folder;
    private WarningScale scale;
    private PlaceService places;
    private Clock clock;

    public WarningSourceService() {}

    @Inject
    WarningSourceService(
            WarningSettings settings,
            WarningFeeds feeds,
            WarningFolder folder,
            WarningScale scale,
            PlaceService places,
            Clock clock) {
        this.settings = settings;
        this.feeds = feeds;
        this.folder = folder;
        this.scale = scale;
        this.places = places;
        this.clock = clock;
    }

    /** The feeds in the order of the settings. One SQL statement if there are any. */
    public List<WarningSource> feeds() {
        var now = clock.instant();
        var addresses = settings.feeds().stream().map(URI::toString).toList();
        var known =
                feeds.of(addresses).stream().collect(Collectors.toMap(WarningFeed::getAddress, Function.identity()));
        return addresses.stream()
                .map(address -> WarningSource.of(address, known.get(address), now))
                .toList();
    }

    /** The documents of feeds that were refused last, newest first. One SQL statement. */
    public List<WarningSource.Refused> refused() {
        return feeds.refused(SHOWN).stream()
                .map(one -> new WarningSource.Refused(one.getFeed(), one.getLink(), one.getSeenAt(), one.getReason()))
                .toList();
    }

    /** How it stands with the drop folder on this node. */
    public WarningFolder.State folder() {
        return folder.state();
    }

    /** Where the drop folder is. */
    public String folderPath() {
        return settings.dropFolder().toAbsolutePath().normalize().toString();
    }

    /** The files of the drop folder that were refused last, newest first. */
    public List<WarningFolder.Rejected> rejected() {
        var all = folder.rejected();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /**
     * A feed is asked in some seconds, whatever its turn.
     *
     * @throws BusinessException if it wants to be left alone, or was never asked and is about to be
     * @throws NotFoundException if there is no such feed
     */
    public void fetchNow(String address) {
        if (settings.feeds().stream().noneMatch(feed -> feed.toString().equals(address))) {
            throw new NotFoundException();
        }
        if (!feeds.hurry(address, clock.instant())) {
            throw new BusinessException("warning.sources.notNow");
        }
    }

    /**
     * Reads a document as if it had come; nothing is stored, nobody sees it.
     *
     * @throws BusinessException at {@code document} if it would be refused
     */
    public WarningTrial tryOut(byte[] document) {
        try {
            var alert = reader.read(document);
            if (alert.type() == MessageType.ACK || alert.type() == MessageType.ERROR) {
                throw BusinessException.at("document", "warning.sources.try.noWarning");
            }
            var info = alert.preferred();
            var warning = new Warning(
                    alert, info == null ? Hazard.OTHER : scale.hazardOf(info), WarningOrigin.FILE, "", clock.instant());
            var match = PlaceMatch.of(info == null ? List.<Area>of() : info.areas(), places.listed());
            warning.isFor(match.placeIds(), match.here());
            var names = places.listed().stream()
                    .filter(place -> match.placeIds().contains(place.id()))
                    .map(ListedPlace::name)
                    .sorted(Vietnamese.order())
                    .toList();
            return new WarningTrial(
                    WarningRow.of(warning, match.placeIds()),
                    names,
                    alert.status().name(),
                    alert.scope().name());
        } catch (CapRefused refused) {
            throw BusinessException.at(
                    "document", "warning.error." + refused.reason().key());
        }
    }
}
