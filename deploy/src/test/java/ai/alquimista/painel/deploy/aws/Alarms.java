package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every alarm of the stores that AWS runs, to the letter, whoever made the stores. */
final class Alarms {

    private static final List<String> INDEXES = List.of("tenant_id-created_at-index", "status-created_at-index");
    private static final String NOT_ALARMING = "without data notBreaching";
    private static final String UNKNOWN = "without data missing";
    private static final double FULL = 0.8;

    private final Environment environment;

    private Alarms(Environment environment) {
        this.environment = environment;
    }

    static List<String> findings(Templates all) {
        Findings found = new Findings();
        Set<String> wanted = new Alarms(all.environment()).all().collect(Collectors.toSet());
        for (Stacks stacks : List.of(all.made(), all.besideOthers()))
            found.unlessSame(
                    "the list of alarms",
                    stacks.ofType("AWS::CloudWatch::Alarm").map(Alarm::line).collect(Collectors.toSet()),
                    wanted);
        all.template("watch")
                .path("Resources")
                .forEach(one -> found.unless(isUnconditional(one), "not always: " + one));
        return found.all();
    }

    /** Nothing but what is not there to be looked at. */
    private static boolean isUnconditional(JsonNode resource) {
        if (!resource.path("Type").asText().equals("AWS::CloudWatch::Alarm")) return true;
        String watched = resource.path("Properties").toString();
        return switch (resource.path("Condition").asText()) {
            case "" -> true;
            case "IsProd" -> watched.contains("${CacheId}-002");
            case "HasLoadBalancer" -> watched.contains("{\"Ref\":\"LoadBalancer\"}");
            default -> false;
        };
    }

    private Stream<String> all() {
        return Stream.of(Stream.of(throttles(), errors()), redis(), aurora()).flatMap(alarms -> alarms);
    }

    private String throttles() {
        String table = "TableName=alquimista-operational-commands-" + environment.spelled();
        List<String> parts = new ArrayList<>();
        for (String metric : List.of("ReadThrottleEvents", "WriteThrottleEvents")) {
            parts.add("Sum of AWS/DynamoDB " + metric + " {" + table + "} in 60 s");
            for (String index : INDEXES)
                parts.add("Sum of AWS/DynamoDB " + metric + " {GlobalSecondaryIndexName=" + index + " " + table
                        + "} in 60 s");
        }
        return parts.stream().sorted().collect(Collectors.joining(" + ")) + " > 0, 1 of 1, " + NOT_ALARMING;
    }

    private Stream<String> redis() {
        return Stream.of("001", "002")
                .limit(environment.isProd() ? 2 : 1)
                .map(node -> "{CacheClusterId=painel-" + environment.spelled() + "-" + node + "} in 60 s > ")
                .flatMap(node -> Stream.of(
                        "CPUUtilization " + node + "80",
                        "EngineCPUUtilization " + node + "80",
                        "DatabaseMemoryUsagePercentage " + node + "90"))
                .map(alarm -> "Average of AWS/ElastiCache " + alarm + ", 5 of 5, " + UNKNOWN);
    }

    private Stream<String> aurora() {
        String cluster = "DBClusterIdentifier=painel-" + environment.spelled();
        String writer = " {" + cluster + " Role=WRITER} in ";
        long connections = Math.round(environment.databaseConnections().asLong() * FULL);
        String data = environment.isProd() ? "536870912000" : "53687091200";
        return Stream.of(
                "Average of AWS/RDS CPUUtilization" + writer + "60 s > 80, 10 of 10, " + UNKNOWN,
                "Maximum of AWS/RDS DatabaseConnections" + writer + "60 s > " + connections + ", 3 of 5, " + UNKNOWN,
                "Minimum of AWS/RDS FreeLocalStorage" + writer + "300 s < 5368709120, 3 of 3, " + UNKNOWN,
                "Average of AWS/RDS VolumeBytesUsed {" + cluster + "} in 3600 s > " + data + ", 2 of 2, " + UNKNOWN,
                "Maximum of AWS/RDS AuroraReplicaLagMaximum {" + cluster + "} in 60 s > 1000, 5 of 5, " + NOT_ALARMING);
    }

    private String errors() {
        return Stream.of("HTTPCode_ELB_5XX_Count", "HTTPCode_Target_5XX_Count")
                        .map(metric -> "Sum of AWS/ApplicationELB " + metric + " {LoadBalancer=app/k8s-painel-painel-"
                                + (environment.isProd() ? "1000000000/1000000000000000" : "0000000000/0000000000000000")
                                + "} in 300 s")
                        .collect(Collectors.joining(" + "))
                + " > 10, 1 of 1, " + NOT_ALARMING;
    }
}
