package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Grafana finds every dashboard, and each panel asks the chosen source about the chosen environment and says what it shows. */
final class Dashboards {

    static final String LABEL = "grafana_dashboard";

    private static final Set<String> ALL =
            Set.of("painel-overview", "painel-tenant-apis", "painel-internal-apis", "painel-commands");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Dashboards() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        List<Manifest> maps = all.ofKind("ConfigMap")
                .filter(map -> map.label(LABEL).equals("1"))
                .toList();
        found.unlessSame(
                "the list of dashboards", maps.stream().map(Manifest::name).collect(Collectors.toSet()), ALL);
        for (Manifest map : maps)
            map.at("/data")
                    .properties()
                    .forEach(file -> look(map.id(), read(file.getValue().asText()), found));
        return found.all();
    }

    private static void look(String id, JsonNode board, Findings found) {
        found.unless(board.path("uid").asText().startsWith("painel-"), id + " has another address with each import");
        Set<String> variables = Manifest.each(board.at("/templating/list"))
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toSet());
        found.unlessSame(id + "'s variables", variables, Set.of("datasource", "environment"));
        Manifest.each(board.path("panels"))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .forEach(panel -> panel(id + ": " + panel.path("title").asText(), panel, found));
    }

    private static void panel(String id, JsonNode panel, Findings found) {
        found.unless(!panel.path("title").asText().isBlank(), id + " has no title");
        found.unless(!panel.path("description").asText().isBlank(), id + " does not say what it shows");
        found.unless(panel.at("/datasource/uid").asText().equals("${datasource}"), id + " asks a source of its own");
        found.unless(!panel.path("targets").isEmpty(), id + " asks nothing");
        Manifest.each(panel.path("targets"))
                .map(target -> target.path("expr").asText())
                .forEach(query -> found.unless(
                        query.contains("environment=\"$environment\""), id + " mixes environments: " + query));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
