package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every alarm says whom it wakes, what it is about in both languages and where the runbook has it; both what raises it and
 * what does not are tested. The label that tells environments apart is the environment's name.
 */
final class Alarms {

    /** PRODUCT's own, and what else must not be missed. */
    private static final Set<String> ALL = Set.of(
            "PainelServiceAbsent",
            "PainelServerErrors",
            "PainelErrorRate",
            "PainelSlowAnswers",
            "PainelAuthorisationFailures",
            "PainelIsolationViolated",
            "PainelDenialsUnaudited",
            "PainelCacheMisses",
            "PainelCommandErrors",
            "PainelCommandSuccess",
            "PainelWorkerAbsent",
            "PainelRelayLate",
            "PainelNoticesLate",
            "PainelAggregationFailed",
            "PainelAggregationMissed",
            "PainelFiguresStandStill",
            "PainelFiguresLate",
            "PainelPartitionMissing",
            "PainelQuarantineGrows",
            "PainelSealLate",
            "PainelDigestMissed",
            "PainelCredentialsNotRevoked",
            "PainelDirectoryStuck",
            "PainelAvailabilityBurnsFast",
            "PainelAvailabilityBurnsSlowly",
            "PainelLatencyBurnsFast",
            "PainelLatencyBurnsSlowly");

    private Alarms() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        List<JsonNode> rules = rules(all).toList();
        List<String> names =
                rules.stream().map(rule -> rule.path("alert").asText()).toList();
        found.unlessSame("the list of alarms", Set.copyOf(names), ALL);
        found.unless(names.size() == Set.copyOf(names).size(), "an alarm has two rules");
        Set<String> raised = AlarmTests.raised().collect(Collectors.toSet());
        Set<String> silent = AlarmTests.silent().collect(Collectors.toSet());
        for (JsonNode rule : rules) {
            String name = rule.path("alert").asText();
            found.unless(raised.contains(name), "no test raises " + name);
            found.unless(silent.contains(name), "no test leaves " + name + " silent");
            says(rule, name, found);
        }
        environment(all, found);
        return found.all();
    }

    private static void says(JsonNode rule, String name, Findings found) {
        found.unless(
                Set.of("page", "ticket").contains(rule.at("/labels/severity").asText()), name + " wakes nobody");
        found.unless(
                rule.at("/annotations/summary").asText().contains(" / "), name + " has no summary in two languages");
        found.unless(rule.at("/annotations/description").asText().length() > 20, name + " explains nothing");
        String anchor = name.toLowerCase(Locale.ROOT);
        found.unless(
                rule.at("/annotations/runbook_url").asText().equals("docs/runbook.md#" + anchor),
                name + " leads elsewhere than to its place in the runbook");
        found.unless(
                Sources.runbook().contains("<a id=\"" + anchor + "\"></a>" + name + " |"),
                "the runbook does not know " + name);
    }

    private static void environment(Manifests all, Findings found) {
        String environment = all.settings().text("/data/PAINEL_ENVIRONMENT");
        all.ofKind("ServiceMonitor")
                .flatMap(monitor -> Manifest.each(monitor.at("/spec/endpoints")))
                .map(endpoint -> endpoint.at("/relabelings/0"))
                .forEach(label -> found.unless(
                        label.path("targetLabel").asText().equals("environment")
                                && label.path("replacement").asText().equals(environment),
                        "what is watched is not said to be of " + environment));
    }

    private static Stream<JsonNode> rules(Manifests all) {
        return all.ofKind("PrometheusRule")
                .flatMap(rule -> Manifest.each(rule.at("/spec/groups")))
                .flatMap(group -> Manifest.each(group.path("rules")))
                .filter(rule -> rule.has("alert"));
    }
}
