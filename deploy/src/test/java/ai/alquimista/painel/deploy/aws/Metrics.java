package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Only metrics that AWS has, by the dimensions that it counts them by; the dashboard shows whatever an alarm looks at. */
final class Metrics {

    private static final Set<String> NODE = Set.of("CacheClusterId");
    private static final Set<String> CLUSTER = Set.of("DBClusterIdentifier");
    private static final Set<String> ROLE = Set.of("DBClusterIdentifier", "Role");
    private static final Set<String> TABLE = Set.of("TableName");
    private static final Set<String> INDEX = Set.of("TableName", "GlobalSecondaryIndexName");
    private static final Map<String, List<Set<String>>> KNOWN = Map.ofEntries(
            Map.entry("AWS/DynamoDB ReadThrottleEvents", List.of(TABLE, INDEX)),
            Map.entry("AWS/DynamoDB WriteThrottleEvents", List.of(TABLE, INDEX)),
            Map.entry("AWS/DynamoDB ConsumedReadCapacityUnits", List.of(TABLE, INDEX)),
            Map.entry("AWS/DynamoDB ConsumedWriteCapacityUnits", List.of(TABLE, INDEX)),
            Map.entry("AWS/DynamoDB SuccessfulRequestLatency", List.of(Set.of("TableName", "Operation"))),
            Map.entry("AWS/ElastiCache CPUUtilization", List.of(NODE)),
            Map.entry("AWS/ElastiCache EngineCPUUtilization", List.of(NODE)),
            Map.entry("AWS/ElastiCache DatabaseMemoryUsagePercentage", List.of(NODE)),
            Map.entry("AWS/ElastiCache Evictions", List.of(NODE)),
            Map.entry("AWS/ElastiCache CurrConnections", List.of(NODE)),
            Map.entry("AWS/RDS CPUUtilization", List.of(CLUSTER, ROLE)),
            Map.entry("AWS/RDS DatabaseConnections", List.of(CLUSTER, ROLE)),
            Map.entry("AWS/RDS FreeLocalStorage", List.of(CLUSTER, ROLE)),
            Map.entry("AWS/RDS VolumeBytesUsed", List.of(CLUSTER)),
            Map.entry("AWS/RDS AuroraReplicaLagMaximum", List.of(CLUSTER)),
            Map.entry("AWS/ApplicationELB HTTPCode_ELB_5XX_Count", List.of(Set.of("LoadBalancer"))),
            Map.entry("AWS/ApplicationELB HTTPCode_Target_5XX_Count", List.of(Set.of("LoadBalancer"))));

    private static final Set<String> STATISTICS = Set.of("Average", "Maximum", "Minimum", "SampleCount", "Sum");

    private Metrics() {}

    /** A metric with its dimensions. */
    private record Shown(String name, Map<String, String> by) {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        List<Shown> watched = all.ofType("AWS::CloudWatch::Alarm")
                .flatMap(alarm -> Alarm.metrics(alarm).stream())
                .map(Metrics::watched)
                .toList();
        JsonNode widgets =
                Json.read(all.the("watch/Dashboard").text("/DashboardBody")).path("widgets");
        List<Shown> shown = Json.each(widgets).flatMap(Metrics::shown).toList();
        Stream.concat(watched.stream(), shown.stream())
                .forEach(one -> found.unless(
                        KNOWN.getOrDefault(one.name(), List.of())
                                .contains(one.by().keySet()),
                        "AWS counts nothing like " + one));
        watched.forEach(one -> found.unless(shown.contains(one), "the dashboard does not show " + one));
        shown.forEach(one -> found.unless(!one.by().containsValue(""), "nothing is shown of " + one));
        Json.each(widgets).map(widget -> widget.path("properties")).forEach(widget -> {
            found.unless(STATISTICS.contains(widget.path("stat").asText()), "no statistic: " + widget);
            found.unless(widget.path("region").asText().equals(Environment.REGION), "another region: " + widget);
        });
        found.unless(all.ofType("AWS::CloudWatch::Dashboard").count() == 1, "other dashboards than one");
        return found.all();
    }

    private static Shown watched(JsonNode metric) {
        return new Shown(
                metric.path("Namespace").asText() + " "
                        + metric.path("MetricName").asText(),
                Json.each(metric.path("Dimensions"))
                        .collect(Collectors.toMap(
                                one -> one.path("Name").asText(),
                                one -> one.path("Value").asText())));
    }

    /** A list of namespace, name, and each dimension's name and value. */
    private static Stream<Shown> shown(JsonNode widget) {
        List<Shown> all = new ArrayList<>();
        for (JsonNode metric : widget.at("/properties/metrics")) {
            Map<String, String> by = new TreeMap<>();
            for (int i = 2; i + 1 < metric.size(); i += 2)
                by.put(metric.path(i).asText(), metric.path(i + 1).asText());
            all.add(new Shown(metric.path(0).asText() + " " + metric.path(1).asText(), by));
        }
        return all.stream();
    }
}
