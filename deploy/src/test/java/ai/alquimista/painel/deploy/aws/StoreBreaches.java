package ai.alquimista.painel.deploy.aws;

import static ai.alquimista.painel.deploy.aws.Breach.put;
import static ai.alquimista.painel.deploy.aws.Breach.remove;
import static ai.alquimista.painel.deploy.aws.Breach.without;
import static ai.alquimista.painel.deploy.aws.Wall.BUCKET;
import static ai.alquimista.painel.deploy.aws.Wall.CACHE;
import static ai.alquimista.painel.deploy.aws.Wall.KEYS;
import static ai.alquimista.painel.deploy.aws.Wall.TABLE;

import java.util.stream.Stream;

/** Of what keeps data, and of its keys. */
final class StoreBreaches {

    private static final String COMMANDS = "data/CommandsTable";
    private static final String DIGESTS = "data/DigestBucket";
    private static final String POLICY = "data/DigestBucketPolicy";
    private static final String DATA_KEY = "data/DataKey";
    private static final String DIGEST_KEY = "data/DigestKey";
    private static final String REDIS = "data/Cache";
    private static final String GROUP = "data/CacheSecurityGroup";
    private static final String OF = "/Properties";
    private static final String STATEMENT = OF + "/PolicyDocument/Statement";
    private static final String KEY_STATEMENT = OF + "/KeyPolicy/Statement";

    private StoreBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(table(), keys(), bucket(), cache()).flatMap(breaches -> breaches);
    }

    private static Stream<Breach> table() {
        String indexes = OF + "/GlobalSecondaryIndexes";
        return Stream.of(
                remove(TABLE, COMMANDS, OF + "/KeySchema/1"),
                put(TABLE, COMMANDS, OF + "/KeySchema/0/AttributeName", "'id'"),
                put(TABLE, COMMANDS, OF + "/AttributeDefinitions/1/AttributeType", "'N'"),
                put(TABLE, COMMANDS, OF + "/BillingMode", "'PROVISIONED'"),
                remove(TABLE, COMMANDS, indexes + "/0"),
                put(TABLE, COMMANDS, indexes + "/1/IndexName", "'status-index'"),
                put(TABLE, COMMANDS, indexes + "/1/KeySchema/0/AttributeName", "'tenant_id'"),
                put(TABLE, COMMANDS, indexes + "/1/Projection/ProjectionType", "'KEYS_ONLY'"),
                put(TABLE, COMMANDS, OF + "/StreamSpecification/StreamViewType", "'NEW_IMAGE'"),
                remove(TABLE, COMMANDS, OF + "/StreamSpecification"),
                put(TABLE, COMMANDS, OF + "/TimeToLiveSpecification/AttributeName", "'expires_at'"),
                put(TABLE, COMMANDS, OF + "/TimeToLiveSpecification/Enabled", "false"),
                remove(TABLE, COMMANDS, OF + "/PointInTimeRecoverySpecification"),
                put(TABLE, COMMANDS, OF + "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", "false"),
                remove(TABLE, COMMANDS, OF + "/SSESpecification"),
                put(TABLE, COMMANDS, OF + "/SSESpecification/KMSMasterKeyId", "'alias/aws/dynamodb'"));
    }

    private static Stream<Breach> keys() {
        return Stream.of(
                put(KEYS, DATA_KEY, OF + "/EnableKeyRotation", "false"),
                put(KEYS, DATA_KEY, OF + "/KeySpec", "'ECC_NIST_P256'"),
                put(KEYS, DIGEST_KEY, OF + "/KeyUsage", "'ENCRYPT_DECRYPT'"),
                put(KEYS, DIGEST_KEY, OF + "/KeySpec", "'SYMMETRIC_DEFAULT'"),
                put(KEYS, DIGEST_KEY, KEY_STATEMENT + "/0/Action/-", "'kms:Sign'"),
                put(KEYS, DIGEST_KEY, KEY_STATEMENT + "/0/Action", "['kms:DescribeKey']"),
                put(KEYS, DIGEST_KEY, KEY_STATEMENT + "/1/Action", "['kms:Sign', 'kms:Verify']"),
                remove(KEYS, DIGEST_KEY, KEY_STATEMENT + "/1/Condition"),
                put(
                        KEYS,
                        DIGEST_KEY,
                        KEY_STATEMENT + "/1/Condition/ArnEquals/aws:PrincipalArn/-",
                        "'arn:aws:iam::111122223333:role/painel-dev-job'"),
                remove(KEYS, DIGEST_KEY, KEY_STATEMENT + "/1/Condition/ArnEquals/aws:PrincipalArn/1"),
                put(KEYS, DIGEST_KEY, KEY_STATEMENT + "/0/Principal/AWS", "'999999999999'"),
                put(
                        KEYS,
                        DATA_KEY,
                        KEY_STATEMENT + "/-",
                        "{'Sid': 'X', 'Effect': 'Allow', 'Action': 'kms:Decrypt', 'Resource': '*'}"),
                remove(KEYS, DATA_KEY, KEY_STATEMENT + "/1/Condition"),
                put(KEYS, DATA_KEY, KEY_STATEMENT + "/1/Action", "['kms:Decrypt']"),
                put(KEYS, DATA_KEY, KEY_STATEMENT + "/2/Condition/ArnLike", "{}"));
    }

    private static Stream<Breach> bucket() {
        String lock = OF + "/ObjectLockConfiguration";
        return Stream.of(
                put(BUCKET, DIGESTS, OF + "/ObjectLockEnabled", "false"),
                remove(BUCKET, DIGESTS, lock),
                put(BUCKET, DIGESTS, lock + "/Rule/DefaultRetention/Mode", "'GOVERNANCE'"),
                put(BUCKET, DIGESTS, lock + "/Rule/DefaultRetention/Days", "399"),
                put(BUCKET, DIGESTS, OF + "/VersioningConfiguration/Status", "'Suspended'"),
                put(BUCKET, DIGESTS, OF + "/PublicAccessBlockConfiguration/BlockPublicPolicy", "false"),
                remove(BUCKET, DIGESTS, OF + "/PublicAccessBlockConfiguration"),
                put(BUCKET, DIGESTS, OF + "/OwnershipControls/Rules/0/ObjectOwnership", "'ObjectWriter'"),
                remove(BUCKET, DIGESTS, OF + "/BucketEncryption"),
                put(
                        BUCKET,
                        DIGESTS,
                        OF + "/LifecycleConfiguration",
                        "{'Rules': [{'Status': 'Enabled', 'ExpirationInDays': 400}]}"),
                without(BUCKET, POLICY),
                put(BUCKET, POLICY, STATEMENT + "/0/Effect", "'Allow'"),
                put(BUCKET, POLICY, STATEMENT + "/0/Condition/Bool/aws:SecureTransport", "'true'"),
                remove(BUCKET, POLICY, STATEMENT + "/0/Resource/1"),
                remove(BUCKET, POLICY, STATEMENT + "/1"),
                put(BUCKET, POLICY, STATEMENT + "/1/Condition/StringNotEquals/s3:object-lock-mode", "'GOVERNANCE'"));
    }

    private static Stream<Breach> cache() {
        return Stream.of(
                put(CACHE, REDIS, OF + "/TransitEncryptionEnabled", "false"),
                put(CACHE, REDIS, OF + "/TransitEncryptionMode", "'preferred'"),
                put(CACHE, REDIS, OF + "/AtRestEncryptionEnabled", "false"),
                remove(CACHE, REDIS, OF + "/KmsKeyId"),
                remove(CACHE, REDIS, OF + "/AuthToken"),
                put(CACHE, REDIS, OF + "/AuthToken", "'0123456789abcdef'"),
                put(CACHE, REDIS, OF + "/NumCacheClusters", "1").inProd(),
                put(CACHE, REDIS, OF + "/AutomaticFailoverEnabled", "false").inProd(),
                put(CACHE, REDIS, OF + "/MultiAZEnabled", "false").inProd(),
                put(CACHE, REDIS, OF + "/SecurityGroupIds/-", "'sg-0'"),
                put(CACHE, REDIS, OF + "/SnapshotRetentionLimit", "7"),
                put(CACHE, "data/CacheSubnets", OF + "/SubnetIds", "['subnet-1']"),
                put(CACHE, GROUP, OF + "/SecurityGroupIngress/0/CidrIp", "'0.0.0.0/0'"),
                put(CACHE, GROUP, OF + "/SecurityGroupIngress/0/ToPort", "65535"),
                put(CACHE, GROUP, OF + "/SecurityGroupIngress/-", "{'IpProtocol': 'tcp', 'CidrIp': '10.0.0.0/8'}"),
                remove(CACHE, GROUP, OF + "/SecurityGroupEgress"));
    }
}
