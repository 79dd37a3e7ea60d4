package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to where the capabilities of the newsroom hold. What an account may do at all, its roles say. */
@Stateless
public class ScopeService {

    private static final int MAX_LINES = 50;
    private static final String SUBJECT = "Scope";

    private Scopes scopes;
    private Categories categories;
    private AuditTrail audit;
    private Event<ScopesChanged> changes;

    public ScopeService() {}

    @Inject
    public ScopeService(Scopes scopes, Categories categories, AuditTrail audit, Event<ScopesChanged> changes) {
        this.scopes = scopes;
        this.categories = categories;
        this.audit = audit;
        this.changes = changes;
    }

    /** The capabilities that may be limited to a place, in the order of the work. */
    public List<String> capabilities() {
        return Rights.CAPABILITIES;
    }

    /**
     * The accounts in use that have any of them, by {@code name} or {@code unit}. Three SQL statements.
     *
     * @param text a part of the name, with or without marks; {@code null}: any
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public Slice<ScopeRow> accounts(String text, Page page) {
        return scopes.accounts(text, page);
    }

    /**
     * Where the capabilities of an account hold.
     *
     * @throws NotFoundException if there is no such account, or it has none of them
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public ScopeForm forEditing(long accountId) {
        var account = scopes.account(accountId).orElseThrow(NotFoundException::new);
        var lines = lines(accountId);
        return new ScopeForm(
                accountId,
                account.name(),
                account.capabilities(),
                lines.stream().map(ScopeLine::capability).collect(Collectors.toSet()),
                lines,
                lines);
    }

    /**
     * Says where the capabilities of an account hold. Places of capabilities that it does not have now stay as they are,
     * so that a role that comes back comes back as narrow as it was.
     *
     * @throws BusinessException at {@code where-write}, {@code where-edit}, … if a limited capability has no place, or a
     *     place that is none
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public void save(ScopeForm form) {
        var account = scopes.lockAccount(form.accountId()).orElseThrow(NotFoundException::new);
        var stored = lines(form.accountId());
        var wanted = new ArrayList<>(stored.stream()
                .filter(line -> !account.capabilities().contains(line.capability()))
                .toList());
        for (var capability : account.capabilities()) {
            if (form.limited().contains(capability)) {
                wanted.addAll(places(form, capability));
            }
        }
        var before = fields(account, stored);
        var after = fields(account, wanted);
        if (!new HashSet<>(stored).equals(new HashSet<>(form.seen()))) {
            throw new ConflictException(before, after, 0, audit.lastActor(SUBJECT, form.accountId()));
        }
        if (before.equals(after)) {
            return;
        }
        scopes.replace(
                form.accountId(),
                wanted.stream()
                        .map(line -> new Scope(form.accountId(), line.capability(), line.categoryId(), line.unitId()))
                        .toList());
        audit.done("changed", SUBJECT, form.accountId(), account.name(), before, after);
        changes.fire(new ScopesChanged(form.accountId()));
    }

    private List<ScopeLine> places(ScopeForm form, String capability) {
        var field = field(capability);
        var lines = form.lines().stream()
                .filter(line -> line.capability().equals(capability))
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            throw BusinessException.at(field, "scope.where.required");
        }
        if (lines.size() > MAX_LINES) {
            throw BusinessException.at(field, "scope.where.tooMany", MAX_LINES);
        }
        for (var line : lines) {
            if (line.categoryId() == null && line.unitId() == null) {
                throw BusinessException.at(field, "scope.where.nowhere");
            }
        }
        var tree = categories.tree();
        var units = scopes.unitNames();
        if (lines.stream()
                .anyMatch(line -> line.categoryId() != null
                                && tree.find(line.categoryId()).isEmpty()
                        || line.unitId() != null && !units.containsKey(line.unitId()))) {
            throw BusinessException.at(field, "scope.where.gone");
        }
        return lines;
    }

    /** The id of the field of a capability on its page. */
    public static String field(String capability) {
        return "where-" + capability.substring(capability.indexOf('.') + 1);
    }

    private List<ScopeLine> lines(long accountId) {
        return scopes.of(accountId).stream()
                .map(scope -> new ScopeLine(scope.getCapability(), scope.getCategoryId(), scope.getUnitId()))
                .toList();
    }

    /** In words, for the audit and for a conflict. */
    private Map<String, String> fields(Scopes.Holder account, List<ScopeLine> lines) {
        var tree = categories.tree();
        var units = scopes.unitNames();
        var fields = new LinkedHashMap<String, String>();
        for (var capability : account.capabilities()) {
            var places = lines.stream()
                    .filter(line -> line.capability().equals(capability))
                    .map(line -> Scopes.place(
                            line.categoryId() == null
                                    ? null
                                    : tree.find(line.categoryId())
                                            .map(CategoryRow::name)
                                            .orElse(null),
                            units.get(line.unitId())))
                    .filter(Objects::nonNull)
                    .sorted()
                    .collect(Collectors.joining("; "));
            fields.put("scope." + capability, places.isEmpty() ? "EVERYWHERE" : places);
        }
        return fields;
    }
}
