package vn.bangtin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rooms of docs/architecture.md, kept by the build. */
@AnalyzeClasses(packages = "vn.bangtin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What every feature may know. */
    private static final Set<String> FEATURE =
            Set.of("platform", "organisation", "account", "calendar", "place", "search");

    /** Which rooms a room may know besides itself; home knows the services of all. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("organisation", Set.of("platform")),
            Map.entry("account", Set.of("platform", "organisation")),
            Map.entry("search", Set.of("platform")),
            Map.entry("calendar", Set.of("platform", "organisation", "account")),
            Map.entry("place", Set.of("platform", "organisation", "account", "calendar")),
            Map.entry("news", FEATURE),
            Map.entry("anniversary", FEATURE),
            Map.entry("people", FEATURE),
            Map.entry("weather", FEATURE),
            Map.entry("warning", FEATURE),
            Map.entry("link", FEATURE),
            Map.entry("opinion", FEATURE));

    @TestFactory
    Stream<DynamicTest> every_room_knows_only_its_neighbours() {
        var imported = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.bangtin");
        return MAY_KNOW.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> noClasses()
                        .that()
                        .resideInAPackage("vn.bangtin." + entry.getKey() + "..")
                        .should()
                        .dependOnClassesThat(new DescribedPredicate<JavaClass>("live in a room it must not know") {
                            @Override
                            public boolean test(JavaClass other) {
                                var room = room(other);
                                return room != null
                                        && !room.equals(entry.getKey())
                                        && !entry.getValue().contains(room);
                            }
                        })
                        .because("features talk by ids and events; the shared kernel knows none of them")
                        .allowEmptyShould(true)
                        .check(imported)));
    }

    private static String room(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("vn.bangtin.")
                ? name.substring("vn.bangtin.".length()).split("\\.")[0]
                : null;
    }

    @ArchTest
    static final ArchRule only_web_knows_faces = noClasses()
            .that()
            .resideOutsideOfPackage("vn.bangtin..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
            .because("pages come and go, the domain stays");

    @ArchTest
    static final ArchRule nobody_reaches_into_another_features_web_or_rest = classes()
            .that()
            .resideInAnyPackage("vn.bangtin.*.web..", "vn.bangtin.*.rest..")
            .and()
            .resideOutsideOfPackage("vn.bangtin.platform..")
            .should(new ArchCondition<JavaClass>("be used by their own feature only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesToSelf().stream()
                            .filter(dependency -> !room(type).equals(room(dependency.getOriginClass())))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            })
            .because("a feature's pages are its own");

    @ArchTest
    static final ArchRule services_are_the_only_door = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .because("a reader finds the transaction boundary by its name");

    @ArchTest
    static final ArchRule work_in_the_background_has_a_persistence_context_of_its_own = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.enterprise.concurrent.ManagedExecutorService")
            .because("its threads share the entity manager of whoever hands work over: BackgroundService does not");

    @ArchTest
    static final ArchRule nothing_is_called_helper = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("such a name says nothing");

    @ArchTest
    static final ArchRule nobody_reads_the_system_clock = noClasses()
            .that()
            .resideInAPackage("vn.bangtin..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("today is LocalDate.now(clock), in the portal's zone");
}
