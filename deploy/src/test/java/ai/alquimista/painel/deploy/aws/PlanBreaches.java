package ai.alquimista.painel.deploy.aws;

import static ai.alquimista.painel.deploy.aws.Breach.put;
import static ai.alquimista.painel.deploy.aws.Breach.remove;
import static ai.alquimista.painel.deploy.aws.Breach.text;
import static ai.alquimista.painel.deploy.aws.Breach.value;
import static ai.alquimista.painel.deploy.aws.Breach.without;
import static ai.alquimista.painel.deploy.aws.Wall.ADOPTION;
import static ai.alquimista.painel.deploy.aws.Wall.ENUMERATIONS;
import static ai.alquimista.painel.deploy.aws.Wall.KEPT;
import static ai.alquimista.painel.deploy.aws.Wall.NAMES;
import static ai.alquimista.painel.deploy.aws.Wall.REFERENCES;

import java.util.stream.Stream;

/** Of how templates hang together, what stays and what is taken over. */
final class PlanBreaches {

    private static final String TABLE = "data/CommandsTable";
    private static final String OF = "/Properties";

    private PlanBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(references(), enumerations(), kept(), adoption(), names())
                .flatMap(breaches -> breaches);
    }

    private static Stream<Breach> references() {
        return Stream.of(
                put(REFERENCES, "data/Cache", OF + "/CacheSubnetGroupName", "{'Ref': 'Subnets'}"),
                put(REFERENCES, "data/Cache", OF + "/KmsKeyId", "{'Fn::GetAtt': ['Key', 'Arn']}"),
                put(REFERENCES, "data/Cache", "/Condition", "'IsDev'"),
                put(REFERENCES, TABLE, OF + "/TableName", "{'Fn::Join': ['-', ['commands', 'dev']]}"),
                text(REFERENCES, "access", "${DigestPrefix}", "audit-digests/"),
                text(REFERENCES, "data", "painel-${Environment}-data-key", "painel-key"),
                text(REFERENCES, "watch", "${CacheId}", "${RedisId}"),
                without(REFERENCES, "data/DigestKey"),
                value(REFERENCES, "/data/0/ParameterValue", "'test'"),
                value(REFERENCES, "/data/5/ParameterKey", "'VpcId'"),
                value(REFERENCES, "/access/1/ParameterValue", "'https://oidc.eks.us-east-1.amazonaws.com/id/0'"),
                value(REFERENCES, "/identity/1/ParameterValue", "''"));
    }

    private static Stream<Breach> enumerations() {
        return Stream.of(
                put(ENUMERATIONS, TABLE, OF + "/BillingMode", "'ON_DEMAND'"),
                put(ENUMERATIONS, TABLE, OF + "/StreamSpecification/StreamViewType", "'NEW_AND_OLD'"),
                put(ENUMERATIONS, TABLE, "/DeletionPolicy", "'Keep'"),
                put(ENUMERATIONS, TABLE, OF + "/TableClassType", "'STANDARD'"),
                put(ENUMERATIONS, "data/DigestKey", OF + "/KeySpec", "'ECC_P256'"),
                put(ENUMERATIONS, "data/Cache", OF + "/Engine", "'Redis'"),
                put(ENUMERATIONS, "data/CacheParameters", OF + "/Properties/maxmemory-policy", "'lru'"),
                value(ENUMERATIONS, "/data/4/ParameterValue", "'db.r7g.large'"),
                put(ENUMERATIONS, "identity/PanelClient", OF + "/AllowedOAuthFlows/0", "'authorization_code'"),
                put(ENUMERATIONS, "identity/PanelClient", OF + "/ExplicitAuthFlows/0", "'REFRESH_TOKEN'"),
                put(ENUMERATIONS, "watch/AuroraCpu", OF + "/Statistic", "'Mean'"),
                put(ENUMERATIONS, "watch/AuroraCpu", OF + "/ComparisonOperator", "'GreaterThan'"),
                put(ENUMERATIONS, "watch/AuroraCpu", OF + "/TreatMissingData", "'notbreaching'"),
                put(ENUMERATIONS, "watch/ApiLogs", OF + "/RetentionInDays", "31"),
                put(ENUMERATIONS, "watch/LoadBalancer5xx", OF + "/Metrics/1/MetricStat/Stat", "'sum'"));
    }

    private static Stream<Breach> kept() {
        return Stream.of(
                remove(KEPT, TABLE, "/DeletionPolicy"),
                put(KEPT, TABLE, "/UpdateReplacePolicy", "'Delete'"),
                put(KEPT, TABLE, OF + "/DeletionProtectionEnabled", "false").inProd(),
                remove(KEPT, TABLE, OF + "/DeletionProtectionEnabled").inProd(),
                remove(KEPT, "data/DataKey", "/DeletionPolicy"),
                remove(KEPT, "data/DigestBucket", "/DeletionPolicy"),
                remove(KEPT, "data/DigestBucketPolicy", "/DeletionPolicy"),
                remove(KEPT, "data/Cache", "/UpdateReplacePolicy"),
                remove(KEPT, "identity/TenantUser", "/DeletionPolicy"),
                remove(KEPT, "identity/PanelClient", "/UpdateReplacePolicy"),
                remove(KEPT, "watch/WorkerLogs", "/DeletionPolicy"),
                put(KEPT, "data/DigestKey", OF + "/PendingWindowInDays", "7"));
    }

    private static Stream<Breach> adoption() {
        return Stream.of(
                remove(ADOPTION, TABLE, "/Condition"),
                remove(ADOPTION, "data/Cache", "/Condition"),
                remove(ADOPTION, "identity/InternalAdmin", "/Condition"),
                put(ADOPTION, "data/DigestBucket", "/Condition", "'HasTable'"),
                put(ADOPTION, "data/DataKey", OF + "/EnableKeyRotation", "{'Fn::If': ['HasTable', true, false]}"),
                text(
                        ADOPTION,
                        "data",
                        "    Value: !Sub alquimista-operational-commands-${Environment}",
                        "    Value: !GetAtt CommandsTable.Arn"),
                value(ADOPTION, "/import/data/0/ResourceIdentifier/TableName", "'commands'"),
                value(ADOPTION, "/import/data/0/ResourceType", "'AWS::DynamoDB::GlobalTable'"),
                value(ADOPTION, "/import/data/0/LogicalResourceId", "'Commands'"),
                value(ADOPTION, "/import/identity/1/ResourceIdentifier/GroupName", "'TENANT_USER'"),
                value(ADOPTION, "/import/identity/0/ResourceIdentifier/UserPoolId", "'us-east-1_Other'"),
                value(ADOPTION, "/import/identity", "[]"));
    }

    private static Stream<Breach> names() {
        return Stream.of(
                text(NAMES, "data", "alquimista-operational-commands-", "operational-commands-"),
                text(NAMES, "data", "BucketName: !Sub painel-audit-digests-", "BucketName: !Sub digests-"),
                text(NAMES, "data", "alias/painel-audit-digests-", "alias/digests-"),
                text(NAMES, "watch", "TopicName: !Sub painel-incidents-", "TopicName: !Sub incidents-"),
                text(NAMES, "access", "/integrations/*", "/*"),
                text(NAMES, "access", "RoleName: !Sub painel-${Environment}-job", "RoleName: !Sub painel-job"),
                value(NAMES, "/access/3/ParameterValue", "'alquimista-'"));
    }
}
