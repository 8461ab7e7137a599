package ai.alquimista.painel.bootstrap.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the image says of itself, held against what lies in it. */
@EnabledIfSystemProperty(named = "painel.image", matches = ".+", disabledReason = "needs an image: deploy/image/verify")
class ContentsIT {

    private static final String IMAGE = System.getProperty("painel.image", "");
    private static final String LIBRARIES = "/opt/painel/wlp/usr/servers/painel/apps/painel.war/WEB-INF/lib";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void take_them_out() throws Exception {
        for (String each : List.of("/opt/painel/sbom", LIBRARIES)) Container.copy(IMAGE, each, folder);
    }

    @Test
    void lists_every_library_that_it_carries() throws Exception {
        Set<String> listed = components("service").stream()
                .map(each ->
                        each.path("name").asText() + "-" + each.path("version").asText() + ".jar")
                .collect(Collectors.toSet());
        Set<String> carried = carried();

        assertThat(listed).containsAll(carried);
        assertThat(carried).anyMatch(jar -> jar.startsWith("jdbi3-core-")).hasSizeGreaterThan(100);
        // Annotations, which the compiler of the tests asks for.
        assertThat(listed.stream().filter(jar -> !carried.contains(jar)))
                .allMatch(jar -> jar.startsWith("checker-qual-"));
        say("%d libraries, each of them in the list of the service".formatted(carried.size()));
    }

    @Test
    void lists_the_server_and_the_runtime_by_their_versions() throws Exception {
        List<String> platform = packages("platform");
        assertThat(platform)
                .anyMatch(each -> each.matches("pkg:maven/io\\.openliberty/openliberty-runtime@[0-9.]+\\?type=zip"))
                .anyMatch(each -> each.matches("pkg:generic/openjdk@25[0-9.]*"));
        say("on " + String.join(" and ", platform));
    }

    @Test
    void lists_what_the_panel_is_made_of_and_nothing_that_only_built_it() throws Exception {
        List<String> panel = packages("panel");
        assertThat(panel)
                .anyMatch(each -> each.startsWith("pkg:npm/react@"))
                .anyMatch(each -> each.startsWith("pkg:npm/zod@"))
                .anyMatch(each -> each.startsWith("pkg:npm/%40tanstack/react-router@"))
                .noneMatch(each -> each.startsWith("pkg:npm/vite@") || each.startsWith("pkg:npm/eslint@"));
        say(panel.size() + " packages of npm's in the list of the panel");
    }

    @Test
    void says_which_version_it_is_and_who_runs_it() throws Exception {
        assertThat(Container.inspect(IMAGE, "{{.User}}")).isEqualTo("10001:10001");
        assertThat(Container.inspect(IMAGE, label("version"))).startsWith("0.").doesNotContain("SNAPSHOT");
        assertThat(Container.inspect(IMAGE, label("revision"))).matches("[0-9a-f]{40}");
    }

    private static String label(String name) {
        return "{{index .Labels \"org.opencontainers.image." + name + "\"}}";
    }

    private static Set<String> carried() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<String> packages(String list) throws IOException {
        return components(list).stream().map(each -> each.path("purl").asText()).toList();
    }

    private static List<JsonNode> components(String list) throws IOException {
        JsonNode bom =
                JSON.readTree(folder.resolve("sbom/" + list + ".cdx.json").toFile());
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        return bom.path("components").valueStream().toList();
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
