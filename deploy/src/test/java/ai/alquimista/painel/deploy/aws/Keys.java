package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One key encrypts, one signs; nobody signs but the two roles, and no key is out of everybody's hands. */
final class Keys {

    private static final String PUT_POLICY = "kms:PutKeyPolicy";
    private static final Set<String> SIGNING = Set.of("kms:GetPublicKey", "kms:Sign");

    private Keys() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Made data = all.the("data/DataKey");
        Made digests = all.the("data/DigestKey");
        found.unless(
                data.text("/KeySpec").equals("SYMMETRIC_DEFAULT")
                        && data.text("/KeyUsage").equals("ENCRYPT_DECRYPT")
                        && data.is("/EnableKeyRotation"),
                "data is encrypted by another kind of key");
        found.unless(
                digests.text("/KeySpec").equals("ECC_NIST_P256")
                        && digests.text("/KeyUsage").equals("SIGN_VERIFY"),
                "digests are signed by another kind of key");
        String account = "arn:aws:iam::" + all.environment().account() + ":root";
        for (Made key : List.of(data, digests)) {
            Set<String> own = Json.texts(statement(key, "Account").path("Action"));
            found.unless(own.contains(PUT_POLICY), key.id() + " is out of everybody's hands");
            found.unless(!own.contains("kms:Sign"), key.id() + " signs for the whole account");
            found.unless(
                    Json.each(key.at("/KeyPolicy/Statement"))
                            .allMatch(one -> one.path("Principal")
                                            .path("AWS")
                                            .asText(account)
                                            .equals(account)
                                    && one.path("Effect").asText().equals("Allow")),
                    key.id() + " is somebody else's too");
        }
        services(all, data, found);
        signers(all, digests, found);
        return found.all();
    }

    private static void services(Stacks all, Made data, Findings found) {
        found.unless(
                statement(data, "Alarms").at("/Principal/Service").asText().equals("cloudwatch.amazonaws.com")
                        && condition(data, "Alarms")
                                .equals("{\"StringEquals\":{\"aws:SourceAccount\":\""
                                        + all.environment().account() + "\"}}")
                        && Json.texts(statement(data, "Alarms").path("Action"))
                                .equals(Set.of("kms:Decrypt", "kms:GenerateDataKey")),
                "CloudWatch does not reach the encrypted topic, or others do");
        found.unless(
                statement(data, "Logs").at("/Principal/Service").asText().equals("logs.us-east-1.amazonaws.com")
                        && condition(data, "Logs")
                                .equals("{\"ArnLike\":{\"kms:EncryptionContext:aws:logs:arn\":\""
                                        + all.arn(
                                                "logs",
                                                "log-group:/painel/"
                                                        + all.environment().spelled() + "/*")
                                        + "\"}}"),
                "logs are not encrypted, or others' are too");
    }

    private static void signers(Stacks all, Made digests, Findings found) {
        JsonNode servers = statement(digests, "Servers");
        found.unless(Json.texts(servers.path("Action")).equals(SIGNING), "who signs may do something else");
        found.unlessSame(
                "the list of signers",
                Json.texts(servers.at("/Condition/ArnEquals/aws:PrincipalArn")),
                Stream.of("painel-api", "painel-worker")
                        .map(account -> all.environment().roles().getOrDefault(account, account))
                        .collect(Collectors.toSet()));
        found.unless(servers.path("Condition").size() == 1, "signers are conditioned otherwise");
        found.unless(
                digests.at("/KeyPolicy/Statement").size() == 2
                        && all.the("data/DataKey").at("/KeyPolicy/Statement").size() == 3,
                "somebody else may use a key");
    }

    private static String condition(Made key, String sid) {
        return statement(key, sid).path("Condition").toString();
    }

    private static JsonNode statement(Made key, String sid) {
        return Json.each(key.at("/KeyPolicy/Statement"))
                .filter(one -> one.path("Sid").asText().equals(sid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key.id() + " says nothing of " + sid));
    }
}
