package ai.alquimista.painel.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, by whitelist: what is not named is not allowed. */
class ArchitectureTest {

    private static final String ROOT = "ai.alquimista.painel.";
    private static final String[] LANGUAGE = {"java..", "javax.crypto..", "javax.sql..", "org.jspecify.annotations.."};
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(
                    ROOT + "domain",
                    ROOT + "application",
                    ROOT + "rest",
                    ROOT + "persistence",
                    ROOT + "aws",
                    ROOT + "probe",
                    ROOT + "bootstrap");

    @ParameterizedTest
    @ValueSource(strings = {"domain", "application", "rest", "persistence", "aws", "probe", "bootstrap"})
    void every_module_is_looked_at(String module) {
        assertThat(SHIPPED.that(resideInAnyPackage(ROOT + module + ".."))).isNotEmpty();
    }

    @Test
    void the_domain_knows_the_language_alone() {
        depends("domain").check(SHIPPED);
    }

    @Test
    void the_application_knows_the_domain() {
        depends("application", own("domain")).check(SHIPPED);
    }

    @Test
    void rest_knows_jakarta_rest_and_no_store() {
        depends(
                        "rest",
                        own("application"),
                        own("domain"),
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "com.fasterxml.jackson..",
                        "com.nimbusds.jose..",
                        "com.github.benmanes.caffeine..",
                        "de.siegmar.fastcsv..",
                        "org.slf4j..")
                .check(SHIPPED);
    }

    @Test
    void persistence_knows_postgresql_and_redis() {
        depends(
                        "persistence",
                        own("application"),
                        own("domain"),
                        "org.jdbi..",
                        "com.zaxxer.hikari..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "redis.clients..",
                        "com.github.benmanes.caffeine..",
                        "com.fasterxml.jackson..",
                        "dev.failsafe..",
                        "com.datadoghq.sketch..",
                        "org.erdtman.jcs..",
                        "dev.failsafe..",
                        "io.github.bucket4j..",
                        "com.fasterxml.jackson..",
                        "org.slf4j..")
                .check(SHIPPED);
    }

    @Test
    void aws_knows_the_sdk_and_kubernetes() {
        depends(
                        "aws",
                        own("application"),
                        own("domain"),
                        "software.amazon.awssdk..",
                        "io.fabric8.kubernetes..",
                        "org.slf4j..")
                .check(SHIPPED);
    }

    @Test
    void probe_knows_an_http_client_and_nothing_of_what_is_kept() {
        depends("probe", own("application"), own("domain"), "javax.net.ssl..", "org.apache.hc..")
                .check(SHIPPED);
    }

    @Test
    void nobody_knows_the_composition_root() {
        noClasses()
                .that()
                .resideOutsideOfPackage(own("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(own("bootstrap"))
                .check(SHIPPED);
    }

    @Test
    void only_the_composition_root_reads_the_configuration() {
        noClasses()
                .that()
                .resideOutsideOfPackage(own("bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.microprofile.config..")
                .check(SHIPPED);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(SHIPPED.stream()
                        .filter(type -> !type.isNestedClass())
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(type -> !type.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void names_say_what_a_class_is_for() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Util|Utils|Port|Service)")
                .check(SHIPPED);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..shared..")
                .check(SHIPPED);
    }

    private static ArchRule depends(String module, String... others) {
        return classes()
                .that()
                .resideInAPackage(own(module))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(Stream.of(Stream.of(LANGUAGE), Stream.of(own(module)), Stream.of(others))
                                .flatMap(part -> part)
                                .toArray(String[]::new)));
    }

    private static String own(String module) {
        return ROOT + module + "..";
    }
}
