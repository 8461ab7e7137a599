package ai.alquimista.painel.aws.credential;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * One secret for each credential, {@code <prefix>painel/<tenant>/<credential>}; the store's name for it is its ARN. A
 * revoked one is gone at once, without the days in which it could be restored.
 */
public final class SecretsManagerCredentials implements Credentials {

    private static final String STORE = "secrets manager";

    private final SecretsManagerClient client;
    private final String prefix;

    /**
     * The secrets behind a client.
     *
     * @param client from {@link SecretsClients#open}, whose budget each call keeps; it stays the caller's to close
     * @param prefix what the names of our secrets begin with; empty for none
     */
    public SecretsManagerCredentials(SecretsManagerClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    @Override
    public String name(TenantId tenant, UUID credential) {
        return prefix + "painel/" + tenant + "/" + credential;
    }

    @Override
    public String keep(TenantId tenant, UUID credential, Secret secret) {
        String name = name(tenant, credential);
        return ask(() -> put(name, secret).orElseGet(() -> create(name, secret)));
    }

    private Optional<String> put(String name, Secret secret) {
        try {
            return Optional.of(
                    client.putSecretValue(request -> request.secretId(name).secretString(secret.reveal()))
                            .arn());
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Another may have been quicker: the newest value stands then as ever. */
    private String create(String name, Secret secret) {
        try {
            return client.createSecret(request -> request.name(name).secretString(secret.reveal()))
                    .arn();
        } catch (ResourceExistsException another) {
            return client.putSecretValue(request -> request.secretId(name).secretString(secret.reveal()))
                    .arn();
        }
    }

    @Override
    public Optional<Secret> read(String name) {
        return ask(() -> {
            try {
                return Optional.of(new Secret(
                        client.getSecretValue(request -> request.secretId(name)).secretString()));
            } catch (ResourceNotFoundException none) {
                return Optional.empty();
            } catch (InvalidRequestException refused) {
                if (isOnItsWayOut(refused)) return Optional.empty();
                throw refused;
            }
        });
    }

    @Override
    public void revoke(String name) {
        ask(() -> {
            try {
                return client.deleteSecret(request -> request.secretId(name).forceDeleteWithoutRecovery(true))
                        .arn();
            } catch (ResourceNotFoundException gone) {
                return name;
            } catch (InvalidRequestException refused) {
                if (isOnItsWayOut(refused)) return name;
                throw refused;
            }
        });
    }

    /** The service has no code of its own for it. */
    private static boolean isOnItsWayOut(InvalidRequestException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.contains("marked for deletion") || message.contains("scheduled for deletion");
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new Unavailable(STORE, e);
        }
    }
}
