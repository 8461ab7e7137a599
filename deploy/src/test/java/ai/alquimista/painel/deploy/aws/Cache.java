package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.wall.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The cache is spoken to by pods alone, in TLS and with a password; in prod another node takes over. */
final class Cache {

    private static final int PORT = 6379;
    private static final Map<String, JsonNode> PROPERTIES = Map.of(
            "/TransitEncryptionEnabled", Json.quick("true"),
            "/TransitEncryptionMode", Json.quick("'required'"),
            "/AtRestEncryptionEnabled", Json.quick("true"),
            "/SnapshotRetentionLimit", Json.quick("0"),
            "/Port", Json.quick("6379"),
            "/SecurityGroupIds", Json.quick("['CacheSecurityGroup']"),
            "/CacheSubnetGroupName", Json.quick("'CacheSubnets'"),
            "/CacheParameterGroupName", Json.quick("'CacheParameters'"));

    private Cache() {}

    static List<String> findings(Stacks all) {
        Findings found = new Findings();
        Made cache = all.the("data/Cache");
        PROPERTIES.forEach(
                (pointer, value) -> found.unless(cache.at(pointer).equals(value), "the cache has another " + pointer));
        found.unless(cache.text("/KmsKeyId").equals(all.arn("kms", "key/DataKey")), "the cache has another key");
        found.unless(
                cache.text("/AuthToken")
                        .equals("{{resolve:secretsmanager:painel/"
                                + all.environment().spelled() + "/service/redis:SecretString:token}}"),
                "the cache has no password, or one that stands here");
        boolean isProd = all.environment().isProd();
        found.unless(
                cache.at("/NumCacheClusters").asInt() == (isProd ? 2 : 1)
                        && cache.is("/AutomaticFailoverEnabled") == isProd
                        && cache.is("/MultiAZEnabled") == isProd,
                "nobody takes over, or more than need to");
        found.unless(all.the("data/CacheSubnets").at("/SubnetIds").size() > 1, "the cache is in one zone");
        door(all.the("data/CacheSecurityGroup"), found);
        return found.all();
    }

    private static void door(Made group, Findings found) {
        JsonNode in = group.at("/SecurityGroupIngress");
        found.unless(
                in.size() == 1
                        && in.at("/0/FromPort").asInt() == PORT
                        && in.at("/0/ToPort").asInt() == PORT
                        && in.at("/0/IpProtocol").asText().equals("tcp")
                        && in.at("/0/SourceSecurityGroupId").asText().startsWith("sg-")
                        && in.at("/0/CidrIp").isMissingNode(),
                "others than pods speak to the cache");
        found.unless(
                group.at("/SecurityGroupEgress").size() == 1
                        && group.text("/SecurityGroupEgress/0/CidrIp").equals("127.0.0.1/32"),
                "the cache speaks to somebody");
    }
}
