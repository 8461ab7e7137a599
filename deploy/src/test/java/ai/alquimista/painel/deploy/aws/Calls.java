package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each role may do, to the letter. */
final class Calls {

    private static final String KEY_OF_TABLE = "kms:Decrypt DescribeKey Encrypt GenerateDataKey "
            + "GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo";
    private static final String PEOPLE =
            "cognito-idp:AdminAddUserToGroup AdminCreateUser AdminDisableUser AdminEnableUser "
                    + "AdminGetUser AdminListGroupsForUser AdminRemoveUserFromGroup AdminUpdateUserAttributes "
                    + "AdminUserGlobalSignOut";

    private final Stacks all;
    private final String environment;

    private Calls(Stacks all) {
        this.all = all;
        this.environment = all.environment().spelled();
    }

    static List<String> findings(Stacks all) {
        Calls calls = new Calls(all);
        Findings found = new Findings();
        calls.check("Api", Stream.concat(calls.server(), calls.api()), found);
        calls.check("Worker", Stream.concat(calls.server(), calls.worker()), found);
        calls.check("Job", calls.own("job"), found);
        calls.check("Migrate", calls.own("migrate"), found);
        found.unless(
                all.ofType("AWS::IAM::ManagedPolicy").count() == 1
                        && all.ofType("AWS::IAM::Policy").count() == 0,
                "there are policies that nobody looked at");
        return found.all();
    }

    private void check(String role, Stream<Grant> wanted, Findings found) {
        found.unlessSame(role, texts(Grant.of(all.the("access/" + role), all)), texts(wanted.toList()));
    }

    private static Set<String> texts(Collection<Grant> grants) {
        return grants.stream().map(Grant::toString).collect(Collectors.toSet());
    }

    /** Every process with the whole server in it. */
    private Stream<Grant> server() {
        String bucket = "arn:aws:s3:::painel-audit-digests-" + environment + "-"
                + all.environment().account();
        return Stream.of(
                        on(table(""), "dynamodb:GetItem PutItem Query UpdateItem"),
                        on(table("/index/status-created_at-index"), "dynamodb:Query"),
                        on(dataKey(), KEY_OF_TABLE, via("dynamodb")),
                        on("*", "sqs:ListQueues"),
                        on(integrations(), "secretsmanager:DeleteSecret"),
                        on(bucket + "/audit-digests/*", "s3:GetObjectVersion PutObject PutObjectRetention"),
                        on(bucket, "s3:ListBucketVersions", "{\"StringLike\":{\"s3:prefix\":\"audit-digests/*\"}}"),
                        on(all.arn("kms", "key/DigestKey"), "kms:GetPublicKey Sign"),
                        on(all.arn("cognito-idp", "userpool/" + pool()), PEOPLE))
                .flatMap(grants -> grants);
    }

    private Stream<Grant> api() {
        return Stream.of(
                        on(table("/index/tenant_id-created_at-index"), "dynamodb:Query"),
                        on(queues(), "sqs:GetQueueAttributes GetQueueUrl"),
                        on(integrations(), "secretsmanager:CreateSecret PutSecretValue"),
                        own("api"))
                .flatMap(grants -> grants);
    }

    private Stream<Grant> worker() {
        return Stream.of(
                        on(queues(), "sqs:DeleteMessage GetQueueAttributes GetQueueUrl ReceiveMessage SendMessage"),
                        on(integrations(), "secretsmanager:GetSecretValue"),
                        on(all.arn("sns", "painel-incidents-" + environment), "sns:Publish"),
                        on(dataKey(), "kms:Decrypt GenerateDataKey", via("sns")))
                .flatMap(grants -> grants);
    }

    /** The secrets that are fetched in its name. */
    private Stream<Grant> own(String role) {
        return all.environment().secretsReadBy("painel-" + role).stream()
                .flatMap(name -> on(
                        all.arn("secretsmanager", "secret:painel/" + environment + "/service/" + name + "-??????"),
                        "secretsmanager:GetSecretValue"));
    }

    private static Stream<Grant> on(String resource, String actions) {
        return on(resource, actions, "");
    }

    private static Stream<Grant> on(String resource, String actions, String condition) {
        String[] parts = actions.split(":", 2);
        return Stream.of(parts[1].split(" ", -1))
                .map(action -> new Grant(parts[0] + ":" + action, resource, condition));
    }

    private String table(String rest) {
        return all.arn("dynamodb", "table/alquimista-operational-commands-" + environment + rest);
    }

    private String queues() {
        return all.arn("sqs", "alquimista-" + environment + "-*");
    }

    private String integrations() {
        return all.arn("secretsmanager", "secret:painel/" + environment + "/integrations/*");
    }

    private String dataKey() {
        return all.arn("kms", "key/DataKey");
    }

    private String pool() {
        String issuer = all.environment().settings().getOrDefault("PAINEL_IDENTITY_ISSUER", "");
        return issuer.substring(issuer.lastIndexOf('/') + 1);
    }

    private static String via(String service) {
        return "{\"StringEquals\":{\"kms:ViaService\":\"" + service + "." + Environment.REGION + ".amazonaws.com\"}}";
    }
}
