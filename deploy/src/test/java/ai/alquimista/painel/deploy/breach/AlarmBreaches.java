package ai.alquimista.painel.deploy.breach;

import static ai.alquimista.painel.deploy.breach.Breach.put;
import static ai.alquimista.painel.deploy.breach.Breach.remove;
import static ai.alquimista.painel.deploy.breach.Breach.with;
import static ai.alquimista.painel.deploy.breach.Breach.without;
import static ai.alquimista.painel.deploy.wall.Wall.ALARMS;

import java.util.stream.Stream;

/** Of what wakes people. */
final class AlarmBreaches {

    private static final String API = "PrometheusRule/painel-api";
    private static final String FIRST = "/spec/groups/0/rules/0";
    private static final String ENVIRONMENT = "/spec/endpoints/0/relabelings/0";

    private AlarmBreaches() {}

    static Stream<Breach> all() {
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
