package vn.bangtin.news;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.Settings;

/** The media with real collaborators: a test's database and a directory of its own; files up to 1 MB. */
public final class SampleMedia {

    private SampleMedia() {}

    public static MediaService service(TestDatabase database, Path data) {
        return service(database, data, null);
    }

    /** As somebody asks for it; {@code null}: nobody is signed in. */
    public static MediaService service(TestDatabase database, Path data, Identity who) {
        return new MediaService(
                intake(database, data),
                new MediaLibrary(database.entityManager()),
                new MediaFiles(data.toString()),
                new Renditions(data.toString()),
                new Newsroom(database).readership(who),
                CurrentUser.of(who));
    }

    static RescalePictures rescaling(TestDatabase database, Path data) {
        return new RescalePictures(
                new MediaLibrary(database.entityManager()),
                new MediaFiles(data.toString()),
                new Renditions(data.toString()));
    }

    static MediaIntake intake(TestDatabase database, Path data) {
        var audit = new AuditTrail(database.entityManager(), Clock.systemUTC(), () -> "tacgia");
        // nothing is set but the limit
        var config = (Config) Proxy.newProxyInstance(
                SampleMedia.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) ->
                        arguments[0].equals("bangtin.media.maxMegabytes") ? Optional.of("1") : Optional.empty());
        var settings = new Settings(database.entityManager(), config, audit, null);
        return new MediaIntake(
                new MediaLibrary(database.entityManager()),
                new MediaFiles(data.toString()),
                new Renditions(data.toString()),
                settings,
                audit);
    }
}
