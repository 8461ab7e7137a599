package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoProbe;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.bootstrap.config.StoreSettings;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.cache.RedisClients;
import ai.alquimista.painel.persistence.cache.RedisProbe;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.PostgresProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores beside PostgreSQL, and how each is asked whether it answers. */
@Dependent
class ProbeWiring {

    @Produces
    @Singleton
    RedisClient redis(Settings settings) {
        return RedisClients.open(settings.uri(Setting.REDIS_URL));
    }

    void close(@Disposes RedisClient redis) {
        redis.close();
    }

    @Produces
    @Singleton
    RedisBreaker breaker(RedisClient redis) {
        return new RedisBreaker(() -> redis.getPool().clear());
    }

    @Produces
    @Singleton
    DynamoSettings dynamo(Settings settings) {
        return StoreSettings.dynamo(settings);
    }

    @Produces
    @Singleton
    DynamoDbClient commands(DynamoSettings settings) {
        return DynamoClients.open(settings);
    }

    void close(@Disposes DynamoDbClient client) {
        client.close();
    }

    @Produces
    @Singleton
    StoreProbe postgresProbe(Door door) {
        return new PostgresProbe(door);
    }

    @Produces
    @Singleton
    StoreProbe redisProbe(UnifiedJedis redis) {
        return new RedisProbe(redis);
    }

    @Produces
    @Singleton
    StoreProbe dynamoProbe(DynamoDbClient client, DynamoSettings settings) {
        return new DynamoProbe(client, settings.table());
    }
}
