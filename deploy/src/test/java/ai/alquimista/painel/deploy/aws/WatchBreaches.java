package ai.alquimista.painel.deploy.aws;

import static ai.alquimista.painel.deploy.aws.Breach.put;
import static ai.alquimista.painel.deploy.aws.Breach.remove;
import static ai.alquimista.painel.deploy.aws.Breach.text;
import static ai.alquimista.painel.deploy.aws.Breach.value;
import static ai.alquimista.painel.deploy.aws.Breach.with;
import static ai.alquimista.painel.deploy.aws.Breach.without;
import static ai.alquimista.painel.deploy.aws.Wall.ALARMS;
import static ai.alquimista.painel.deploy.aws.Wall.HEARD;
import static ai.alquimista.painel.deploy.aws.Wall.METRICS;

import java.util.stream.Stream;

/** Of who hears of what. */
final class WatchBreaches {

    private static final String OF = "/Properties";
    private static final String THROTTLES = "watch/TableThrottled";
    private static final String ERRORS = "watch/LoadBalancer5xx";
    private static final String CPU = "watch/RedisCpuFirst";
    private static final String STATEMENT = OF + "/PolicyDocument/Statement";

    private WatchBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(stores(), others(), metrics(), heard()).flatMap(breaches -> breaches);
    }

    private static Stream<Breach> stores() {
        return Stream.of(
                without(ALARMS, THROTTLES),
                put(ALARMS, THROTTLES, OF + "/Threshold", "10"),
                put(ALARMS, THROTTLES, OF + "/EvaluationPeriods", "5"),
                put(ALARMS, THROTTLES, OF + "/ComparisonOperator", "'LessThanThreshold'"),
                put(ALARMS, THROTTLES, OF + "/Metrics/0/Expression", "'FILL(r0, 0)'"),
                put(ALARMS, THROTTLES, OF + "/Metrics/1/ReturnData", "true"),
                put(ALARMS, THROTTLES, OF + "/Metrics/1/MetricStat/Stat", "'Average'"),
                put(ALARMS, THROTTLES, OF + "/Metrics/1/MetricStat/Metric/MetricName", "'ThrottledRequests'"),
                remove(ALARMS, THROTTLES, OF + "/Metrics/6"),
                without(ALARMS, CPU),
                put(ALARMS, CPU, OF + "/Threshold", "90"),
                put(ALARMS, CPU, OF + "/Statistic", "'Minimum'"),
                put(ALARMS, CPU, OF + "/Dimensions/0/Value", "'painel'"),
                put(ALARMS, CPU, "/Condition", "'HasEmail'"),
                put(ALARMS, CPU, "/Condition", "'HasLoadBalancer'"),
                without(ALARMS, "watch/RedisEngineCpuFirst"),
                without(ALARMS, "watch/RedisMemoryFirst"),
                put(ALARMS, "watch/RedisMemoryFirst", OF + "/Threshold", "95"),
                without(ALARMS, "watch/RedisCpuSecond").inProd(),
                without(ALARMS, "watch/RedisEngineCpuSecond").inProd(),
                without(ALARMS, "watch/RedisMemorySecond").inProd());
    }

    private static Stream<Breach> others() {
        return Stream.of(
                without(ALARMS, "watch/AuroraCpu"),
                put(ALARMS, "watch/AuroraCpu", OF + "/Dimensions/1/Value", "'READER'"),
                without(ALARMS, "watch/AuroraConnectionsHigh"),
                value(ALARMS, "/watch/4/ParameterValue", "'1000'"),
                without(ALARMS, "watch/AuroraLocalStorage"),
                put(ALARMS, "watch/AuroraLocalStorage", OF + "/ComparisonOperator", "'GreaterThanThreshold'"),
                without(ALARMS, "watch/AuroraVolume"),
                without(ALARMS, "watch/AuroraReplicaLag"),
                put(ALARMS, "watch/AuroraReplicaLag", OF + "/Threshold", "1"),
                without(ALARMS, ERRORS),
                put(ALARMS, ERRORS, OF + "/Threshold", "100"),
                put(ALARMS, ERRORS, OF + "/Metrics/1/MetricStat/Period", "60"),
                put(ALARMS, ERRORS, OF + "/TreatMissingData", "'missing'"),
                remove(ALARMS, ERRORS, OF + "/Metrics/2"),
                value(ALARMS, "/watch/6/ParameterValue", "''"));
    }

    private static Stream<Breach> metrics() {
        return Stream.of(
                put(METRICS, CPU, OF + "/MetricName", "'CpuUtilization'"),
                put(METRICS, CPU, OF + "/Namespace", "'AWS/Redis'"),
                put(METRICS, CPU, OF + "/Dimensions/0/Name", "'ReplicationGroupId'"),
                put(METRICS, "watch/AuroraCpu", OF + "/Dimensions/0/Name", "'DBInstanceIdentifier'"),
                put(METRICS, ERRORS, OF + "/Metrics/1/MetricStat/Metric/MetricName", "'HTTPCode_5XX_Count'"),
                text(METRICS, "watch", "[\"AWS/ElastiCache\", \"Evictions\"", "[\"AWS/ElastiCache\", \"EvictedKeys\""),
                text(METRICS, "watch", "[\"AWS/RDS\", \"VolumeBytesUsed\"", "[\"AWS/RDS\", \"VolumeReadIOPs\""),
                text(METRICS, "watch", "\"stat\": \"Sum\"", "\"stat\": \"sum\""),
                text(METRICS, "watch", "\"region\": \"${AWS::Region}\"", "\"region\": \"sa-east-1\""),
                without(METRICS, "watch/Dashboard"),
                with(METRICS, "watch", "{'Type': 'AWS::CloudWatch::Dashboard'}"));
    }

    private static Stream<Breach> heard() {
        return Stream.of(
                remove(HEARD, THROTTLES, OF + "/AlarmActions"),
                remove(HEARD, CPU, OF + "/OKActions"),
                put(HEARD, CPU, OF + "/AlarmActions", "[{'Ref': 'Incidents'}]"),
                put(HEARD, CPU, OF + "/ActionsEnabled", "false"),
                put(HEARD, CPU, OF + "/AlarmName", "'redis'"),
                remove(HEARD, CPU, OF + "/AlarmDescription"),
                value(HEARD, "/watch/1/ParameterValue", "''"),
                remove(HEARD, "watch/Alarms", OF + "/KmsMasterKeyId"),
                put(HEARD, "watch/Incidents", OF + "/KmsMasterKeyId", "'alias/aws/sns'"),
                remove(HEARD, "watch/TopicsPolicy", OF + "/Topics/1"),
                remove(HEARD, "watch/TopicsPolicy", STATEMENT + "/1/Condition"),
                remove(HEARD, "watch/TopicsPolicy", STATEMENT + "/2"),
                put(HEARD, "watch/TopicsPolicy", STATEMENT + "/0/Principal/AWS", "'999999999999'"),
                remove(HEARD, "watch/ApiLogs", OF + "/RetentionInDays"),
                put(HEARD, "watch/ApiLogs", OF + "/RetentionInDays", "365"),
                remove(HEARD, "watch/JobLogs", OF + "/KmsKeyId"),
                without(HEARD, "watch/WorkerLogs"));
    }
}
