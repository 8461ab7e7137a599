package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every value that is one of a few is one of them; whatever is called like a choice must be known here. */
final class Enumerations {

    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("BillingMode", Set.of("PAY_PER_REQUEST", "PROVISIONED")),
            Map.entry("KeyType", Set.of("HASH", "RANGE")),
            Map.entry("AttributeType", Set.of("S", "N", "B")),
            Map.entry("ProjectionType", Set.of("ALL", "KEYS_ONLY", "INCLUDE")),
            Map.entry("StreamViewType", Set.of("NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY")),
            Map.entry("SSEType", Set.of("KMS")),
            Map.entry("KeySpec", Set.of("SYMMETRIC_DEFAULT", "ECC_NIST_P256")),
            Map.entry("KeyUsage", Set.of("ENCRYPT_DECRYPT", "SIGN_VERIFY")),
            Map.entry("Status", Set.of("Enabled", "Suspended")),
            Map.entry("Mode", Set.of("COMPLIANCE", "GOVERNANCE")),
            Map.entry("ObjectOwnership", Set.of("BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter")),
            Map.entry("SSEAlgorithm", Set.of("AES256", "aws:kms", "aws:kms:dsse")),
            Map.entry("Engine", Set.of("redis", "valkey")),
            Map.entry(
                    "CacheNodeType",
                    Set.of(
                            "cache.t4g.micro",
                            "cache.t4g.small",
                            "cache.t4g.medium",
                            "cache.m7g.large",
                            "cache.r7g.large",
                            "cache.r7g.xlarge")),
            Map.entry("TransitEncryptionMode", Set.of("required", "preferred")),
            Map.entry(
                    "maxmemory-policy",
                    Set.of("allkeys-lru", "allkeys-lfu", "volatile-lru", "volatile-lfu", "volatile-ttl", "noeviction")),
            Map.entry("CacheParameterGroupFamily", Set.of("redis7")),
            Map.entry("IpProtocol", Set.of("tcp", "udp")),
            Map.entry("AllowedOAuthFlows", Set.of("code", "client_credentials")),
            Map.entry("ExplicitAuthFlows", Set.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH")),
            Map.entry("PreventUserExistenceErrors", Set.of("ENABLED", "LEGACY")),
            Map.entry("AccessToken", Set.of("seconds", "minutes", "hours", "days")),
            Map.entry("IdToken", Set.of("seconds", "minutes", "hours", "days")),
            Map.entry("RefreshToken", Set.of("seconds", "minutes", "hours", "days")),
            Map.entry("Effect", Set.of("Allow", "Deny")),
            Map.entry("Protocol", Set.of("email", "https", "sqs")),
            Map.entry("Statistic", Set.of("Average", "Maximum", "Minimum", "SampleCount", "Sum")),
            Map.entry("Stat", Set.of("Average", "Maximum", "Minimum", "SampleCount", "Sum")),
            Map.entry(
                    "ComparisonOperator",
                    Set.of(
                            "GreaterThanOrEqualToThreshold",
                            "GreaterThanThreshold",
                            "LessThanThreshold",
                            "LessThanOrEqualToThreshold")),
            Map.entry("TreatMissingData", Set.of("breaching", "notBreaching", "ignore", "missing")),
            Map.entry("RetentionInDays", Set.of("1", "3", "5", "7", "14", "30", "60", "90", "365")));

    private static final Pattern CHOICE = Pattern.compile(
            "\\w*(Mode|Type|Status|Usage|Spec|Operator|Statistic|Protocol|Algorithm|Ownership|Family|MissingData)");
    private static final Set<String> POLICIES = Set.of("Retain", "RetainExceptOnCreate", "Delete", "Snapshot");

    private Enumerations() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        for (Made one : all.all()) {
            walk(one.id(), "", one.node().path("Properties"), found);
            for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy"))
                found.unless(
                        POLICIES.contains(one.node().path(policy).asText("Delete")),
                        one.id() + " has a strange " + policy);
        }
        return found.all();
    }

    private static void walk(String id, String name, JsonNode node, Findings found) {
        if (node.isArray()) node.forEach(one -> walk(id, name, one, found));
        else if (node.isObject()) node.properties().forEach(field -> walk(id, field.getKey(), field.getValue(), found));
        else if (VALUES.containsKey(name))
            found.unless(
                    VALUES.getOrDefault(name, Set.of()).contains(node.asText()),
                    id + ": " + name + " " + node.asText());
        else found.unless(!CHOICE.matcher(name).matches(), id + ": nobody knows what may be a " + name);
    }
}
