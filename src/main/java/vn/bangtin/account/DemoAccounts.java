package vn.bangtin.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * One sample account for each role, with a random password that is written to {@value #FILE} in the data directory
 * (role, login, password, separated by tabs) and to the console.
 */
@ApplicationScoped
class DemoAccounts {

    static final String FILE = "demo-accounts.txt";

    private record Sample(Role role, String login, String displayName, String unit) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(Role.READER, "docgia", "Bạn đọc", "Phòng Bưu chính – Viễn thông"),
            new Sample(Role.AUTHOR, "tacgia", "Người viết tin", "Phòng Công nghệ thông tin"),
            new Sample(Role.EDITOR, "bientap", "Biên tập viên", "Phòng Báo chí – Xuất bản"),
            new Sample(Role.APPROVER, "duyettin", "Người duyệt tin", "Văn phòng Sở"),
            new Sample(Role.PUBLISHER, "dangtin", "Người đăng tin", "Văn phòng Sở"),
            new Sample(Role.MODERATOR, "kiemduyet", "Người kiểm duyệt", "Văn phòng Sở"),
            new Sample(Role.PERSONNEL, "tochuc", "Cán bộ tổ chức", "Văn phòng Sở"),
            new Sample(Role.DUTY, "trucban", "Trực ban", "Văn phòng Sở"),
            new Sample(
                    Role.ADMINISTRATOR, "quantri", "Quản trị viên", "Trung tâm Công nghệ thông tin và Truyền thông"));

    private Accounts accounts;
    private Passwords passwords;
    private UnitService units;
    private AuditTrail audit;
    private Clock clock;
    private String dataDirectory;

    protected DemoAccounts() {}

    @Inject
    DemoAccounts(
            Accounts accounts,
            Passwords passwords,
            UnitService units,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "bangtin.data.dir") String dataDirectory) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.dataDirectory = dataDirectory;
    }

    void load(@Observes @Priority(DemoContentRequested.ACCOUNTS) DemoContentRequested request) {
        var known = units.units();
        var lines = new ArrayList<String>();
        for (var sample : SAMPLES) {
            var unit = known.stream()
                    .filter(row -> row.name().equals(sample.unit()))
                    .map(UnitRow::id)
                    .findFirst()
                    .orElse(null);
            var account = new Account(sample.login(), sample.displayName(), unit, Set.of(sample.role()));
            var password = passwords.random();
            account.choosePassword(passwords.hash(password), clock.instant());
            accounts.add(account);
            var fields = account.auditFields();
            fields.put("account.unit", sample.unit());
            audit.done("created", "Account", account.getId(), account.auditTitle(), Map.of(), fields);
            lines.add(sample.role().name().toLowerCase(Locale.ROOT) + "\t" + sample.login() + "\t" + password);
        }
        write(lines);
        lines.forEach(request.announce());
    }

    private void write(List<String> lines) {
        try {
            var file = Path.of(dataDirectory, FILE);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample accounts cannot be written to " + dataDirectory, e);
        }
    }
}
