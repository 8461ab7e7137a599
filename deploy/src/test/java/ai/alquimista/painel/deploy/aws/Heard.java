package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each alarm tells somebody, when it begins and when it is over; what was logged is there for thirty days. */
final class Heard {

    private static final int LOG_DAYS = 30;

    private Heard() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        String environment = all.environment().spelled();
        String topic = all.arn("sns", "painel-alarms-" + environment);
        all.ofType("AWS::CloudWatch::Alarm").forEach(alarm -> {
            for (String actions : List.of("/AlarmActions", "/OKActions"))
                found.unless(
                        Json.texts(alarm.at(actions)).equals(Set.of(topic)), alarm.id() + " tells nobody " + actions);
            found.unless(alarm.at("/ActionsEnabled").asBoolean(true), alarm.id() + " is silent");
            found.unless(
                    alarm.text("/AlarmName").startsWith("painel-" + environment + "-"),
                    alarm.id() + " has a name that the topic does not take");
            found.unless(!alarm.text("/AlarmDescription").isEmpty(), alarm.id() + " does not say what is wrong");
        });
        Made mail = all.the("watch/AlarmMail");
        found.unless(
                mail.text("/TopicArn").equals(topic) && mail.text("/Protocol").equals("email"), "nobody gets a mail");
        topics(all, topic, found);
        logs(all, found);
        return found.all();
    }

    private static void topics(Stacks all, String alarms, Findings found) {
        String incidents =
                all.arn("sns", "painel-incidents-" + all.environment().spelled());
        String key = all.arn("kms", "key/DataKey");
        all.ofType("AWS::SNS::Topic")
                .forEach(topic -> found.unless(
                        topic.text("/KmsMasterKeyId").equals(key),
                        topic.id() + " is not encrypted with a key of ours"));
        Made policy = all.the("watch/TopicsPolicy");
        found.unless(
                Json.texts(policy.at("/Topics")).equals(Set.of(alarms, incidents)), "a topic is without its policy");
        JsonNode statements = policy.at("/PolicyDocument/Statement");
        found.unless(statements.size() == 3, "somebody else may use a topic");
        found.unless(
                statements
                        .at("/0/Principal/AWS")
                        .asText()
                        .equals("arn:aws:iam::" + all.environment().account() + ":root"),
                "topics are somebody else's");
        found.unless(
                statements
                        .path(1)
                        .toString()
                        .equals(Json.quick("""
                        {'Sid': 'CloudWatch', 'Effect': 'Allow', 'Principal': {'Service': 'cloudwatch.amazonaws.com'},
                         'Action': 'sns:Publish', 'Resource': 'TOPIC', 'Condition': {
                           'StringEquals': {'aws:SourceAccount': 'ACCOUNT'}, 'ArnLike': {'aws:SourceArn': 'ALARMS'}}}
                        """.replace("TOPIC", alarms)
                                        .replace("ACCOUNT", all.environment().account())
                                        .replace(
                                                "ALARMS",
                                                all.arn(
                                                        "cloudwatch",
                                                        "alarm:painel-"
                                                                + all.environment()
                                                                        .spelled() + "-*")))
                                .toString()),
                "CloudWatch tells the topic nothing, or others do");
        found.unless(
                statements.at("/2/Effect").asText().equals("Deny")
                        && statements
                                .at("/2/Condition")
                                .equals(Json.quick("{'Bool': {'aws:SecureTransport': 'false'}}"))
                        && Json.texts(statements.at("/2/Resource")).equals(Set.of(alarms, incidents)),
                "topics can be spoken to in clear");
    }

    private static void logs(Stacks all, Findings found) {
        found.unlessSame(
                "the list of logs",
                all.ofType("AWS::Logs::LogGroup")
                        .map(group -> group.text("/LogGroupName"))
                        .collect(Collectors.toSet()),
                all.environment().roles().keySet().stream()
                        .map(account -> "/painel/" + all.environment().spelled() + "/" + account.replace("painel-", ""))
                        .collect(Collectors.toSet()));
        all.ofType("AWS::Logs::LogGroup").forEach(group -> {
            found.unless(group.at("/RetentionInDays").asInt() == LOG_DAYS, group.id() + " is kept otherwise");
            found.unless(group.text("/KmsKeyId").equals(all.arn("kms", "key/DataKey")), group.id() + " is in clear");
        });
    }
}
