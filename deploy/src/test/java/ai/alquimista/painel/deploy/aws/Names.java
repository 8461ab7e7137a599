package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the overlay tells the service is what the stacks make. */
final class Names {

    private Names() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Map<String, String> settings = all.environment().settings();
        Map<String, String> outputs = all.outputs().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, output -> output.getValue().asText()));
        String environment = all.environment().spelled();
        Map.of(
                        "PAINEL_ENVIRONMENT", environment,
                        "PAINEL_AUDIT_DIGESTS_BUCKET", outputs.getOrDefault("data/DigestBucketName", ""),
                        "PAINEL_AUDIT_DIGESTS_KEY_ID", outputs.getOrDefault("data/DigestKeyAlias", ""),
                        "PAINEL_INCIDENTS_TOPIC_ARN", outputs.getOrDefault("watch/IncidentsTopic", ""),
                        "PAINEL_SQS_QUEUE_PREFIX", prefix(all, "sqs:SendMessage"),
                        "PAINEL_SECRETS_PREFIX",
                                prefix(all, "secretsmanager:DeleteSecret").replaceFirst("^secret:", ""))
                .forEach((name, made) -> found.unless(
                        settings.getOrDefault(name, "").equals(made), name + " is told otherwise than " + made));
        found.unless(
                outputs.getOrDefault("data/CommandsTableName", "")
                                .equals("alquimista-operational-commands-" + environment)
                        && all.the("data/CommandsTable")
                                .text("/TableName")
                                .equals(outputs.get("data/CommandsTableName")),
                "the table has another name");
        all.environment()
                .roles()
                .forEach((account, arn) -> found.unless(outputs.containsValue(arn), account + " is not told its role"));
        return found.all();
    }

    /** Of the one resource that the worker may do it to, without the star. */
    private static String prefix(Stacks all, String action) {
        return Grant.of(all.the("access/Worker"), all).stream()
                .filter(grant -> grant.action().equals(action))
                .map(grant -> grant.resource().split(":", 6)[5].replaceFirst("\\*$", ""))
                .collect(Collectors.joining());
    }
}
