package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.organisation.UnitContact;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Words;

/**
 * Tells the units of a message about here, in the transaction in which it begins to count: each unit once. Who was told of a danger
 * is also told of what comes after, whatever its level, and of its end.
 */
@ApplicationScoped
class UnitInformer {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private UnitNotices notices;
    private Warnings warnings;
    private WarningScale scale;
    private UnitService units;
    private Settings settings;
    private Mailer mailer;
    private Clock clock;
    private String address;

    protected UnitInformer() {}

    @Inject
    UnitInformer(
            UnitNotices notices,
            Warnings warnings,
            WarningScale scale,
            UnitService units,
            Settings settings,
            Mailer mailer,
            Clock clock,
            @ConfigProperty(name = "bangtin.address") Optional<String> address) {
        this.notices = notices;
        this.warnings = warnings;
        this.scale = scale;
        this.units = units;
        this.settings = settings;
        this.mailer = mailer;
        this.clock = clock;
        this.address = address.filter(whole -> !whole.isBlank())
                .map(whole -> whole.strip().replaceAll("/+$", ""))
                .orElse(null);
    }

    void tell(@Observes WarningIssued issued) {
        var warning = warnings.find(issued.id()).orElseThrow();
        var cancels = warning.getType() == CapAlert.MessageType.CANCEL;
        // what came too late to warn: something newer counts already, or its time is over
        if (warning.getReplacedById() != null || !cancels && !warning.isInForce(clock.instant())) {
            return;
        }
        for (var unit : toTell(warning, cancels).values()) {
            notices.add(new UnitNotice(warning.getId(), unit.id(), unit.mail() != null, !cancels, clock.instant()));
            if (unit.mail() != null) {
                mailer.send(mail(warning, unit.mail(), "warning.mail.unit.subject." + warning.getType()));
            }
        }
    }

    /** Who was told of a danger is told that it was not one. */
    void tell(@Observes WarningWithdrawn withdrawn) {
        var warning = warnings.find(withdrawn.id()).orElseThrow();
        var today = LocalDate.now(clock);
        notices.unitsTold(warning.getId()).stream()
                .flatMap(unit -> units.inCharge(unit, today).stream())
                .map(UnitContact::mail)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(to -> mailer.send(mail(warning, to, "warning.mail.unit.subject.WITHDRAWN")));
    }

    /**
     * Tells a unit again.
     *
     * @return false if it has no address any more
     */
    boolean remind(Warning warning, long unitId) {
        var mail = units.inCharge(unitId, LocalDate.now(clock)).map(UnitContact::mail);
        mail.ifPresent(to -> mailer.send(mail(warning, to, "warning.mail.unit.subject.again")));
        return mail.isPresent();
    }

    /** The units that do the work now, by their ids. */
    private Map<Long, UnitContact> toTell(Warning warning, boolean cancels) {
        var today = LocalDate.now(clock);
        var told = new LinkedHashMap<Long, UnitContact>();
        var level = warning.getLevel() == null ? 0 : warning.getLevel();
        if (!cancels && warning.isAboutHere() && level > 0) {
            var usual = Integer.parseInt(settings.get(StormSettings.INFORM_LEVEL));
            var chosen = notices.chosen().stream()
                    .collect(Collectors.toMap(InformedUnit::getUnitId, InformedUnit::getFromLevel));
            for (var unit : units.units()) {
                var from = chosen.getOrDefault(unit.id(), usual);
                // a unit that ended is only asked after if somebody chose it
                if (from == InformedUnit.NEVER
                        || level < from
                        || !unit.existsOn(today) && !chosen.containsKey(unit.id())) {
                    continue;
                }
                units.inCharge(unit.id(), today)
                        .filter(found -> found.mail() != null || chosen.containsKey(unit.id()))
                        .ifPresent(found -> told.putIfAbsent(found.id(), found));
            }
        }
        for (var unit : new LinkedHashSet<>(notices.unitsOfChain(warning.getChainId(), warning.getId()))) {
            units.inCharge(unit, today).ifPresent(found -> told.putIfAbsent(found.id(), found));
        }
        return told;
    }

    private Mail mail(Warning warning, String to, String subject) {
        var body = new StringBuilder();
        var title = warning.getHeadline().isEmpty() ? WORDS.format("warning.cancelled.title") : warning.getHeadline();
        line(body, "headline", title);
        scale.level(warning.getLevel())
                .ifPresent(level -> line(
                        body,
                        "level",
                        WORDS.format("warning.level.full", level.level(), level.name(), level.colour())));
        line(body, "area", warning.getAreaWords());
        line(body, "issuer", warning.getIssuer());
        if (warning.getState() == WarningState.WITHDRAWN) {
            line(body, "withdrawn", warning.getClosingReason());
            return new Mail(to, WORDS.format(subject, title), body.toString());
        }
        var cancels = warning.getType() == CapAlert.MessageType.CANCEL;
        if (!cancels) {
            line(body, "until", TIME.withZone(clock.getZone()).format(warning.getEndsAt()));
            // above what may be long: a mail has an end
            line(body, address == null ? "confirm" : "confirmAt", address + "/warnings/confirm?id=" + warning.getId());
            body.append('\n');
            line(body, "instruction", warning.getInstruction());
        } else if (address != null) {
            line(body, "page", address + "/warnings/view?id=" + warning.getId());
        }
        return new Mail(to, WORDS.format(subject, title), body.toString());
    }

    private static void line(StringBuilder body, String key, String value) {
        if (value != null && !value.isBlank()) {
            body.append(WORDS.format("warning.mail.unit." + key, value)).append('\n');
        }
    }
}
