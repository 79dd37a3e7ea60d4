package vn.bangtin.warning;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import vn.bangtin.platform.DemoContentRequested;

/** One made-up warning of a low level, which says of itself that it is one. It leaves after a day. */
@ApplicationScoped
class WarningDemo {

    private static final String SAMPLE = "sample-warning.xml";

    private WarningIntakeService intake;
    private Clock clock;

    protected WarningDemo() {}

    @Inject
    WarningDemo(WarningIntakeService intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        var time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(clock.getZone());
        try (var in = WarningDemo.class.getResourceAsStream(SAMPLE)) {
            var document = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{sent}", time.format(clock.instant()))
                    .replace("{expires}", time.format(clock.instant().plus(Duration.ofDays(1))));
            intake.take(document.getBytes(StandardCharsets.UTF_8), WarningOrigin.FILE, SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CapRefused e) {
            throw new IllegalStateException("the sample is no warning", e);
        }
    }
}
