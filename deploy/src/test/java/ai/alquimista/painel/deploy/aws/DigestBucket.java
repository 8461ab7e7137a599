package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Digests are locked against everybody, in a bucket that is nobody's but ours and takes nothing in clear. */
final class DigestBucket {

    private static final Pattern RETENTION = Pattern.compile("`PAINEL_AUDIT_DIGESTS_RETENTION_DAYS` \\| `(\\d+)`");
    private static final Map<String, JsonNode> PROPERTIES = Map.of(
            "/VersioningConfiguration", Json.quick("{'Status': 'Enabled'}"),
            "/ObjectLockEnabled", Json.quick("true"),
            "/ObjectLockConfiguration/ObjectLockEnabled", Json.quick("'Enabled'"),
            "/ObjectLockConfiguration/Rule/DefaultRetention/Mode", Json.quick("'COMPLIANCE'"),
            "/PublicAccessBlockConfiguration",
                    Json.quick("{'BlockPublicAcls': true, 'BlockPublicPolicy': true, 'IgnorePublicAcls': true, "
                            + "'RestrictPublicBuckets': true}"),
            "/OwnershipControls/Rules", Json.quick("[{'ObjectOwnership': 'BucketOwnerEnforced'}]"),
            "/BucketEncryption/ServerSideEncryptionConfiguration",
                    Json.quick("[{'ServerSideEncryptionByDefault': {'SSEAlgorithm': 'AES256'}}]"));

    private DigestBucket() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Made bucket = all.the("data/DigestBucket");
        PROPERTIES.forEach((pointer, value) ->
                found.unless(bucket.at(pointer).equals(value), "the digests' bucket has another " + pointer));
        int days =
                bucket.at("/ObjectLockConfiguration/Rule/DefaultRetention/Days").asInt();
        found.unless(days >= kept(), "digests are kept for less long than the service says");
        found.unless(bucket.at("/LifecycleConfiguration").isMissingNode(), "a rule takes digests away");
        policy(all.the("data/DigestBucketPolicy"), found);
        return found.all();
    }

    private static int kept() {
        return RETENTION
                .matcher(Environment.text(Path.of("../docs/configuration.md")))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says for how long digests are kept"));
    }

    private static void policy(Made policy, Findings found) {
        String bucket = "arn:aws:s3:::" + policy.text("/Bucket");
        JsonNode statements = policy.at("/PolicyDocument/Statement");
        found.unless(
                statements.size() == 2
                        && Json.each(statements)
                                .allMatch(one -> one.path("Effect").asText().equals("Deny")
                                        && one.path("Principal").asText().equals("*")),
                "the bucket's policy lets somebody in");
        found.unless(
                statements.at("/0/Action").asText().equals("s3:*")
                        && Json.texts(statements.at("/0/Resource")).equals(Set.of(bucket, bucket + "/*"))
                        && statements
                                .at("/0/Condition")
                                .equals(Json.quick("{'Bool': {'aws:SecureTransport': 'false'}}")),
                "the bucket can be spoken to in clear");
        found.unless(
                statements.at("/1/Action").asText().equals("s3:PutObject")
                        && statements.at("/1/Resource").asText().equals(bucket + "/*")
                        && statements
                                .at("/1/Condition")
                                .equals(Json.quick("{'StringNotEquals': {'s3:object-lock-mode': 'COMPLIANCE'}}")),
                "the bucket takes what can be deleted");
    }
}
