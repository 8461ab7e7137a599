package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import java.util.List;
import java.util.Set;

/** What cannot be made again stays when a stack goes; in prod the table is not deleted by hand either. */
final class Kept {

    private static final Set<String> TYPES = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::KMS::Key",
            "AWS::KMS::Alias",
            "AWS::S3::Bucket",
            "AWS::S3::BucketPolicy",
            "AWS::ElastiCache::ReplicationGroup",
            "AWS::Cognito::UserPoolGroup",
            "AWS::Cognito::UserPoolClient",
            "AWS::Cognito::UserPoolResourceServer",
            "AWS::Logs::LogGroup");
    private static final int LONGEST_WAIT = 30;

    private Kept() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        for (Made one : all.all()) {
            if (!TYPES.contains(one.type())) continue;
            for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy"))
                found.unless(one.node().path(policy).asText().equals("Retain"), one.id() + " goes by its " + policy);
        }
        found.unless(
                all.the("data/CommandsTable").is("/DeletionProtectionEnabled")
                        == all.environment().isProd(),
                "the table is not protected as it must be");
        all.ofType("AWS::KMS::Key")
                .forEach(key -> found.unless(
                        key.at("/PendingWindowInDays").asInt() == LONGEST_WAIT, key.id() + " may be gone too soon"));
        return found.all();
    }
}
