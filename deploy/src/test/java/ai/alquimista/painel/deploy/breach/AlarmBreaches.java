package ai.alquimista.painel.deploy.breach;

import static ai.alquimista.painel.deploy.breach.Breach.put;
import static ai.alquimista.painel.deploy.breach.Breach.remove;
import static ai.alquimista.painel.deploy.breach.Breach.with;
import static ai.alquimista.painel.deploy.breach.Breach.without;
import static ai.alquimista.painel.deploy.wall.Wall.ALARMS;
import static ai.alquimista.painel.deploy.wall.Wall.DASHBOARDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Of what wakes people, and of what they look at then. */
final class AlarmBreaches {

    private static final String API = "PrometheusRule/painel-api";
    private static final String FIRST = "/spec/groups/0/rules/0";
    private static final String BOARD = "ConfigMap/painel-commands";
    private static final String FILE = "commands.json";
    private static final String ENVIRONMENT = "/spec/endpoints/0/relabelings/0";

    private AlarmBreaches() {}

    static Stream<Breach> all() {
        return Stream.concat(alarms(), dashboards());
    }

    private static Stream<Breach> dashboards() {
        return Stream.of(
                without(DASHBOARDS, BOARD),
                remove(DASHBOARDS, BOARD, "/metadata/labels/grafana_dashboard"),
                said("\"uid\": \"painel-commands\"", "\"uid\": null"),
                said("\"name\": \"environment\"", "\"name\": \"env\""),
                said("{environment=\\\"$environment\\\"}", ""),
                said("\"description\": \"Open commands", "\"remark\": \"Open commands"),
                said("\"uid\": \"${datasource}\"}, \"gridPos\"", "\"uid\": \"mine\"}, \"gridPos\""));
    }

    /** Another word in the dashboard of commands, at its first place. */
    private static Breach said(String before, String after) {
        return new Breach(DASHBOARDS, after + " for " + before, all -> {
            ObjectNode files = (ObjectNode) all.the(BOARD).node().path("data");
            String text = files.path(FILE).asText();
            if (!text.contains(before)) throw new AssertionError("nothing says " + before);
            files.put(FILE, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
        });
    }

    private static Stream<Breach> alarms() {
        return Stream.of(
                without(ALARMS, "PrometheusRule/painel-figures"),
                without(ALARMS, "PrometheusRule/painel-slo"),
                remove(ALARMS, API, FIRST),
                put(ALARMS, API, FIRST + "/alert", "'PainelOther'"),
                put(ALARMS, API, FIRST + "/alert", "'PainelServerErrors'"),
                put(ALARMS, API, FIRST + "/labels/severity", "'warning'"),
                put(ALARMS, API, FIRST + "/annotations/summary", "'No process answers'"),
                remove(ALARMS, API, FIRST + "/annotations/description"),
                put(ALARMS, API, FIRST + "/annotations/runbook_url", "'docs/runbook.md'"),
                with(
                        ALARMS,
                        "{'kind': 'PrometheusRule', 'metadata': {'name': 'x'}, 'spec': {'groups': [{'rules': [{'alert': 'PainelNew'}]}]}}"),
                put(ALARMS, "ServiceMonitor/painel", ENVIRONMENT + "/replacement", "'none'"),
                remove(ALARMS, "ServiceMonitor/painel", "/spec/endpoints/0/relabelings"));
    }
}
