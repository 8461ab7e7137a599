package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An alarm in one line, so that two can be held against each other to the letter. */
final class Alarm {

    private static final Map<String, String> SIGNS = Map.of("GreaterThanThreshold", ">", "LessThanThreshold", "<");

    private Alarm() {}

    static String line(Made alarm) {
        String what = alarm.at("/Metrics").isMissingNode()
                ? metric(alarm.at(""), alarm.text("/Statistic"), alarm.text("/Period"))
                : sum(alarm.at("/Metrics"));
        String operator = alarm.text("/ComparisonOperator");
        return "%s %s %s, %s of %s, without data %s"
                .formatted(
                        what,
                        SIGNS.getOrDefault(operator, operator),
                        alarm.text("/Threshold"),
                        alarm.text("/DatapointsToAlarm"),
                        alarm.text("/EvaluationPeriods"),
                        alarm.text("/TreatMissingData"));
    }

    /** Namespace, name and dimensions of each metric that it looks at. */
    static List<JsonNode> metrics(Made alarm) {
        if (alarm.at("/Metrics").isMissingNode()) return List.of(alarm.at(""));
        return Json.each(alarm.at("/Metrics"))
                .map(one -> one.at("/MetricStat/Metric"))
                .filter(metric -> !metric.isMissingNode())
                .toList();
    }

    static String dimensions(JsonNode metric) {
        return Json.each(metric.path("Dimensions"))
                .map(one -> one.path("Name").asText() + "=" + one.path("Value").asText())
                .sorted()
                .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String metric(JsonNode metric, String statistic, String period) {
        return "%s of %s %s %s in %s s"
                .formatted(
                        statistic,
                        metric.path("Namespace").asText(),
                        metric.path("MetricName").asText(),
                        dimensions(metric),
                        period);
    }

    /** Nothing else than a sum, in which what is not told counts as nothing. */
    private static String sum(JsonNode metrics) {
        List<JsonNode> parts =
                Json.each(metrics).filter(one -> one.has("MetricStat")).toList();
        String expected = parts.stream()
                .map(one -> "FILL(" + one.path("Id").asText() + ", 0)")
                .collect(Collectors.joining(" + "));
        List<JsonNode> shown = Json.each(metrics)
                .filter(one -> one.path("ReturnData").asBoolean(true))
                .toList();
        if (shown.size() != 1 || !shown.get(0).path("Expression").asText().equals(expected))
            throw new IllegalArgumentException("no sum: " + metrics);
        return parts.stream()
                .map(one -> one.path("MetricStat"))
                .map(one -> metric(
                        one.path("Metric"),
                        one.path("Stat").asText(),
                        one.path("Period").asText()))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" + "));
    }
}
