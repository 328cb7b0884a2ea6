package org.twoeyes;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Ids;

/**
 * The floors of the building and what each may import. A new arrow or library is a change of a line here and a
 * sentence in an ADR.
 */
class FloorsTest {
    private static final String ROOT = "org.twoeyes";
    private static final String FIXTURES = "org.twoeyes.fixtures.floors";

    private static final List<Floor> FLOORS = List.of(
            new Floor(0, "model", Set.of(), Set.of()),
            new Floor(1, "network", Set.of("model"), Set.of("org.jgrapht")),
            new Floor(2, "analysis", Set.of("model", "network"), Set.of("org.jgrapht")),
            new Floor(
                    2,
                    "intake",
                    Set.of("model"),
                    Set.of("de.siegmar.fastcsv", "org.snakeyaml.engine", "com.fasterxml.jackson", "javax.xml.stream")),
            new Floor(
                    2, "store", Set.of("model", "network"), Set.of("org.neo4j", "com.fasterxml.jackson", "org.slf4j")),
            new Floor(
                    3,
                    "report",
                    Set.of("model", "network", "analysis"),
                    Set.of("com.fasterxml.jackson", "de.siegmar.fastcsv")),
            new Floor(
                    3,
                    "service",
                    Set.of("model", "network", "analysis", "intake", "store"),
                    Set.of("org.slf4j", "com.ibm.icu")),
            new Floor(
                    4,
                    "brief",
                    Set.of("model", "analysis", "report", "service"),
                    Set.of(
                            "org.apache.fop",
                            "org.apache.xmlgraphics",
                            "org.xml.sax",
                            "javax.xml",
                            "com.fasterxml.jackson")),
            new Floor(
                    5,
                    "http",
                    Set.of("model", "network", "analysis", "intake", "report", "service", "brief"),
                    Set.of("io.javalin", "org.eclipse.jetty", "jakarta.servlet", "com.fasterxml.jackson", "org.slf4j")),
            new Floor(
                    5,
                    "cli",
                    Set.of("model", "network", "analysis", "intake", "report", "service", "brief"),
                    Set.of("picocli", "org.slf4j")),
            new Floor(
                    6,
                    "app",
                    Set.of("model", "network", "analysis", "intake", "store", "report", "service", "http", "cli"),
                    Set.of("org.slf4j", "ch.qos.logback")));

    /** Floors on which the same input gives the same answer: no clock, no chance, no log. */
    private static final Set<String> PURE = Set.of("model", "network", "analysis", "intake");

    /** Of those, the floors that touch neither files nor the network. */
    private static final Set<String> WITHOUT_IO = Set.of("model", "network", "analysis");

    private static final Pattern CLOCK_OR_CHANCE = Pattern.compile("java\\.time\\.\\w+\\.now\\(.*"
            + "|java\\.time\\.Clock\\.(system|tick)\\w*\\(.*"
            + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)"
            + "|java\\.lang\\.Math\\.random\\(\\)"
            + "|java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)"
            + "|java\\.util\\.UUID\\.randomUUID\\(\\)"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)"
            + "|java\\.security\\.SecureRandom\\..*");
    private static final Pattern LOG =
            Pattern.compile("(org\\.slf4j|ch\\.qos\\.logback|java\\.util\\.logging|java\\.lang\\.System\\$Logger).*");
    private static final Pattern IO = Pattern.compile("java\\.(io|net|nio\\.file|nio\\.channels)\\..*");

    private final JavaClasses product = new ClassFileImporter().importPath(productClasses());
    private final JavaClasses offenders = new ClassFileImporter().importPackages(FIXTURES);

    @Test
    void everyPackageImportsOnlyWhatItsFloorAllows() {
        assertThat(product).isNotEmpty();
        assertThat(Floor.violations(product, ROOT, FLOORS)).isEmpty();
    }

    @Test
    void arrowsOfTheListGoDownOnly() {
        for (Floor floor : FLOORS) {
            for (Floor other : FLOORS) {
                if (floor.below().contains(other.name())) {
                    assertThat(other.level())
                            .as("%s -> %s", floor.name(), other.name())
                            .isLessThan(floor.level());
                }
            }
        }
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(product);
    }

    @Test
    void lowerFloorsUseNoClockNoChanceAndNoLog() {
        assertThat(impure(product, ROOT)).isEmpty();
    }

    @Test
    void rulesFindAnImportThatGoesUpAndALibraryOfAnotherFloor() {
        assertThat(Floor.violations(offenders, FIXTURES, FLOORS))
                .containsExactly(
                        "attic has no floor",
                        "model may not import network",
                        "model may not import org.jgrapht.graph",
                        "model may not import org.slf4j");
    }

    @Test
    void rulesFindTheClockAndTheLog() {
        assertThat(impure(offenders, FIXTURES))
                .anyMatch(found -> found.contains("System.currentTimeMillis()"))
                .anyMatch(found -> found.contains("org.slf4j.LoggerFactory"))
                .hasSize(3);
    }

    @Test
    void rulesFindACycle() {
        assertThat(slices().matching(FIXTURES + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(offenders)
                        .hasViolation())
                .isTrue();
    }

    /** Where the classes of the product lie, apart from those of its tests. */
    private static Path productClasses() {
        return Path.of(URI.create(
                Ids.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** What the pure floors reach for that could make the same input give another answer. */
    private static List<String> impure(JavaClasses classes, String root) {
        return classes.stream()
                .filter(type -> PURE.contains(Floor.nameOf(type, root)))
                .flatMap(type -> type.getAccessesFromSelf().stream()
                        .filter(access -> isImpure(access, Floor.nameOf(type, root)))
                        .map(access ->
                                type.getName() + " uses " + access.getTarget().getFullName()))
                .sorted()
                .toList();
    }

    private static boolean isImpure(JavaAccess<?> access, String floor) {
        String target = access.getTarget().getFullName();
        return CLOCK_OR_CHANCE.matcher(target).matches()
                || LOG.matcher(target).matches()
                || (WITHOUT_IO.contains(floor) && IO.matcher(target).matches());
    }
}
