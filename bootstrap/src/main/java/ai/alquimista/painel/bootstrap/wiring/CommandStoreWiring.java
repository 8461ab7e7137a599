package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.aws.command.DynamoCommandOutbox;
import ai.alquimista.painel.aws.command.DynamoCommands;
import ai.alquimista.painel.aws.command.DynamoReplays;
import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.aws.credential.SecretsClients;
import ai.alquimista.painel.aws.credential.SecretsManagerCredentials;
import ai.alquimista.painel.aws.credential.SecretsSettings;
import ai.alquimista.painel.aws.queue.SqsClients;
import ai.alquimista.painel.aws.queue.SqsDeadLetters;
import ai.alquimista.painel.aws.queue.SqsProbe;
import ai.alquimista.painel.aws.queue.SqsSettings;
import ai.alquimista.painel.aws.runtime.KubernetesAgentRuntime;
import ai.alquimista.painel.aws.runtime.KubernetesClients;
import ai.alquimista.painel.aws.runtime.LocalAgentProcesses;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.bootstrap.work.WorkSettings;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.command.JdbiCommandEffects;
import ai.alquimista.painel.persistence.command.JdbiCommandFeed;
import ai.alquimista.painel.persistence.command.JdbiCommandNames;
import ai.alquimista.painel.persistence.command.JdbiCommandPauses;
import ai.alquimista.painel.persistence.command.JdbiCommandRecords;
import ai.alquimista.painel.persistence.command.RedisCommandWakes;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where commands, what they touch and what they leave are kept. */
@Dependent
class CommandStoreWiring {

    @Produces
    @Singleton
    Commands commands(DynamoDbClient client, DynamoSettings settings) {
        return new DynamoCommands(client, settings.table());
    }

    @Produces
    @Singleton
    CommandOutbox outbox(DynamoDbClient client, DynamoSettings settings) {
        return new DynamoCommandOutbox(client, settings.table());
    }

    @Produces
    @Singleton
    RedisChannels channels(RedisClient redis, RedisBreaker breaker, Settings settings) {
        return new RedisChannels(redis, breaker, settings.uri(Setting.REDIS_URL), settings.text(Setting.ENVIRONMENT));
    }

    void close(@Disposes RedisChannels channels) {
        channels.close();
    }

    @Produces
    @Singleton
    CommandEffects effects(Door door) {
        return new JdbiCommandEffects(door);
    }

    @Produces
    @Singleton
    CommandPauses pauses(Door door) {
        return new JdbiCommandPauses(door);
    }

    @Produces
    @Singleton
    CommandNames names(Door door) {
        return new JdbiCommandNames(door);
    }

    @Produces
    @Singleton
    CommandFeed feed(Door door, RedisChannels channels) {
        return new JdbiCommandFeed(door, channels);
    }

    @Produces
    @Singleton
    CommandWakes wakes(RedisChannels channels) {
        return new RedisCommandWakes(channels);
    }

    @Produces
    @Singleton
    JdbiCommandRecords records(JobDoor door, RedisChannels channels) {
        return new JdbiCommandRecords(door, channels);
    }

    @Produces
    @Singleton
    SqsSettings queueSettings(Settings settings) {
        return new SqsSettings(
                settings.text(Setting.AWS_REGION),
                settings.optional(Setting.SQS_ENDPOINT).map(URI::create),
                settings.text(Setting.SQS_QUEUE_PREFIX));
    }

    @Produces
    @Singleton
    SqsClient queues(SqsSettings settings) {
        return SqsClients.open(settings);
    }

    void close(@Disposes SqsClient client) {
        client.close();
    }

    @Produces
    @Singleton
    DeadLetters letters(SqsClient client, SqsSettings settings, WorkSettings work) {
        // Hidden for as long as a worker that dies keeps its command: whoever takes over finds them.
        return new SqsDeadLetters(client, settings.prefix(), work.lease());
    }

    @Produces
    @Singleton
    Replays replays(DynamoDbClient client, DynamoSettings settings, Clock clock) {
        return new DynamoReplays(client, settings.table(), clock);
    }

    @Produces
    @Singleton
    StoreProbe queueProbe(SqsClient client, SqsSettings settings) {
        return new SqsProbe(client, settings.prefix());
    }

    @Produces
    @Singleton
    Credentials credentials(Settings settings) {
        return settings.optional(Setting.SECRETS_FOLDER)
                .map(Path::of)
                .<Credentials>map(EncryptedCredentials::in)
                .orElseGet(() -> secretsManager(settings));
    }

    private static Credentials secretsManager(Settings settings) {
        SecretsSettings where = new SecretsSettings(
                settings.text(Setting.AWS_REGION), Optional.empty(), settings.text(Setting.SECRETS_PREFIX));
        return new SecretsManagerCredentials(SecretsClients.open(where), where.prefix());
    }

    @Produces
    @Singleton
    AgentRuntime agents(Settings settings) {
        return settings.optional(Setting.AGENTS_FOLDER)
                .<AgentRuntime>map(folder -> new LocalAgentProcesses(Path.of(folder)))
                .orElseGet(() ->
                        new KubernetesAgentRuntime(KubernetesClients.open(), settings.text(Setting.AGENTS_NAMESPACE)));
    }
}
