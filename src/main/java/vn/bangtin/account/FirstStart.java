package vn.bangtin.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.platform.DemoContentRequested;

/**
 * What happens at the start, depending on the database: an empty one is filled with sample content in demo mode, else the
 * portal waits for its first administrator at a one-time address; one that was set up for work is never opened in demo
 * mode.
 *
 * <p>Whatever needs the sample content or runs only in a portal that is ready says {@code @DependsOn("FirstStart")}.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@Lock(LockType.READ)
public class FirstStart {

    private Installations installations;
    private SetupToken token;
    private Event<DemoContentRequested> demoContent;
    private Clock clock;
    private boolean demo;

    private List<String> announcements = List.of();
    private String setupToken;

    public FirstStart() {}

    @Inject
    public FirstStart(
            Installations installations,
            SetupToken token,
            Event<DemoContentRequested> demoContent,
            Clock clock,
            @ConfigProperty(name = "bangtin.demo", defaultValue = "false") boolean demo) {
        this.installations = installations;
        this.token = token;
        this.demoContent = demoContent;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * In one transaction: a first start that fails half-way leaves the database empty for the next one.
     *
     * @throws IllegalStateException in demo mode on a database that was set up for work; the deployment ends with it
     */
    @PostConstruct
    void start() {
        var origin = installations.find().map(Installation::origin).orElse(null);
        if (demo && origin == Installation.Origin.SETUP) {
            throw new IllegalStateException(
                    "This database was set up for work; the portal does not start on it in demo mode."
                            + " Start it without bangtin.demo, or give the demo a database of its own (bangtin.db.url).");
        }
        if (origin != null) {
            return;
        }
        if (!demo) {
            setupToken = token.issue();
            return;
        }
        var lines = new ArrayList<String>();
        installations.add(new Installation(Installation.Origin.DEMO, clock.instant()));
        demoContent.fire(new DemoContentRequested(lines::add));
        announcements = List.copyOf(lines);
    }

    /** What the administrator reads on the console, given the portal's address; the last line is the address to open. */
    public List<String> announcements(String address) {
        var lines = new ArrayList<String>();
        if (!announcements.isEmpty()) {
            lines.add("Sample accounts (role, login, password), also in " + DemoAccounts.FILE + ":");
            lines.addAll(announcements);
        }
        if (setupToken != null) {
            lines.add("BangTin is not set up yet. Open this address once; it holds until the next start:");
            lines.add(address + "setup?token=" + setupToken);
        } else {
            lines.add("BangTin is ready at " + address);
        }
        // said once, kept nowhere
        announcements = List.of();
        setupToken = null;
        return lines;
    }
}
