package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms and dashboards ask for what the service exports. */
class ObservabilityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Prometheus makes it of alarms. */
    private static final Set<String> OF_ALARMS = Set.of("alertname");

    @BeforeEach
    void is_at_work() {
        Map<String, String> machine =
                Map.of("Authorization", "Bearer " + Service.running().issuer().machineToken());
        for (int i = 0; i < 2; i++) {
            Http.get("/tenant/me", Service.running().token(TENANT_ADMIN));
            Http.get("/internal/tenants", Service.running().token(INTERNAL_ADMIN));
            Http.get("/tenant/usage?period=x", Service.running().token(TENANT_ADMIN));
            Http.get("/internal/tenants?limit=x", Service.running().token(INTERNAL_ADMIN));
            Http.post("/ingest/agent-requests", machine, new byte[0]);
        }
    }

    @Test
    void every_metric_and_label_that_is_asked_for_is_there() {
        List<String> series = series();

        assertThat(all().flatMap(expression -> Selector.in(expression).stream()))
                .hasSizeGreaterThan(100)
                .allSatisfy(selector -> {
                    List<String> of = of(series, selector.metric());
                    assertThat(of).as(selector.metric()).isNotEmpty();
                    assertThat(selector.matchers())
                            .allSatisfy(matcher -> assertThat(isThere(matcher, of))
                                    .as("%s with %s", selector.metric(), matcher)
                                    .isTrue());
                });
    }

    @Test
    void every_label_that_is_grouped_by_is_there() {
        List<String> series = series();

        assertThat(all())
                .allSatisfy(expression -> assertThat(Selector.groupings(expression)
                                .filter(label -> !Selector.OF_TARGETS.contains(label) && !OF_ALARMS.contains(label)))
                        .as(expression)
                        .allSatisfy(label -> assertThat(Selector.in(expression))
                                .allSatisfy(selector -> assertThat(of(series, selector.metric()))
                                        .anyMatch(one -> one.matches(".*[{,]" + label + "=\".*")))));
    }

    @Test
    void a_metric_that_is_not_there_would_be_noticed() {
        List<String> series = series();

        assertThat(Selector.in("sum by (route) (rate(painel_strange_total{route=\"x\"}[5m]))"))
                .singleElement()
                .satisfies(selector -> assertThat(of(series, selector.metric())).isEmpty());
        assertThat(isThere(new Selector.Matcher("outcome", "=", "ERROR"), of(series, "painel_commands_total")))
                .isFalse();
    }

    @Test
    void times_are_told_in_the_buckets_of_the_objective() {
        assertThat(of(series(), "painel_request_duration_seconds_bucket"))
                .anyMatch(one -> one.contains("route=\"/tenant/me\"") && one.contains("le=\"0.5\""))
                .anyMatch(one -> one.contains("route=\"/tenant/me\"") && one.contains("le=\"+Inf\""));
    }

    @Test
    void work_that_is_done_and_jobs_that_fail_are_told() {
        Service.running()
                .owner()
                .useHandle(handle -> handle.execute("INSERT INTO alquimista_platform.job_runs "
                        + "(job, arguments, started_at, finished_at, exit_code, outcome) VALUES "
                        + "('partitions', '', '2026-01-02T01:00:00Z', '2026-01-02T01:00:05Z', 1, 'x'), "
                        + "('partitions', '', '2026-01-03T01:00:00Z', '2026-01-03T01:00:05Z', 3, 'x')"));

        Eventually.within(PATIENCE, () -> {
            assertThat(Metric.of("painel_job_last_failure_seconds{mp_scope=\"application\",task=\"partitions\""))
                    .isEqualTo((double) Instant.parse("2026-01-02T01:00:05Z").getEpochSecond());
            assertThat(Metric.of(
                            "painel_work_caught_up_seconds{mp_scope=\"application\",part=\"painel.command-relay\""))
                    .isGreaterThan(Instant.now().getEpochSecond() - 60.0);
        });
    }

    @Test
    void prometheus_understands_every_rule_and_every_panel_has_something_to_show() throws Exception {
        try (LocalPrometheus prometheus = LocalPrometheus.start()) {
            Eventually.within(
                    PATIENCE,
                    () -> assertThat(result(prometheus, "painel:slow:ratio30d")).isNotEmpty());

            assertThat(all())
                    .allSatisfy(expression -> assertThat(
                                    prometheus.query(expression).path("status").asText())
                            .as(expression)
                            .isEqualTo("success"));
            assertThat(Expressions.ofDashboards().filter(ObservabilityIT::hasDataWhenAllIsWell))
                    .allSatisfy(expression -> assertThat(result(prometheus, expression))
                            .as(expression)
                            .isNotEmpty());
            assertThat(prometheus.get("/api/v1/rules").findValuesAsText("health"))
                    .hasSizeGreaterThan(Expressions.records().size())
                    .containsOnly("ok");
        }
    }

    private static boolean hasDataWhenAllIsWell(String expression) {
        return !expression.contains("5xx") && !expression.contains("ALERTS");
    }

    private static JsonNode result(LocalPrometheus prometheus, String expression) {
        return prometheus.query(expression).at("/data/result");
    }

    /** Of a class of answers that nobody got yet, it is enough that it is one. */
    private static boolean isThere(Selector.Matcher matcher, List<String> series) {
        return Selector.OF_TARGETS.contains(matcher.label())
                || (matcher.label().equals("status") && matcher.value().matches("[1-5]xx"))
                || series.stream().anyMatch(matcher::takes);
    }

    private static Stream<String> all() {
        return Stream.concat(Expressions.ofRules(), Expressions.ofDashboards());
    }

    private static List<String> of(List<String> series, String metric) {
        return series.stream().filter(one -> one.startsWith(metric + "{")).toList();
    }

    /** What the service exports, what rules make of it, and what Prometheus says of itself; each with its labels. */
    private static List<String> series() {
        Stream<String> exported = Http.get("/metrics", Map.of()).body().lines().filter(line -> !line.startsWith("#"));
        Stream<String> made = Expressions.records().stream().map(record -> record + "{");
        return Stream.of(exported, made, Stream.of("up{"))
                .flatMap(lines -> lines)
                .collect(Collectors.toList());
    }
}
