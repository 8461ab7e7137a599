package ai.alquimista.painel.aws.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.CredentialsContract;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.secret.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The real client against {@link LocalSecrets}, the nearest thing to the service that a build can reach. */
class SecretsManagerCredentialsTest extends CredentialsContract {

    private final LocalSecrets secrets;
    private final SecretsManagerClient client;
    private final Credentials credentials;

    SecretsManagerCredentialsTest() throws Exception {
        secrets = new LocalSecrets();
        client = SecretsClients.open(secrets.settings());
        credentials = new SecretsManagerCredentials(client, "prod/");
    }

    @Override
    protected Credentials credentials() {
        return credentials;
    }

    @AfterEach
    void stop() {
        client.close();
        secrets.close();
    }

    @Test
    void have_names_that_say_whose_they_are() {
        credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));

        assertThat(secrets.names()).containsExactly("prod/painel/" + Samples.ACME.id() + "/" + Samples.id(1));
    }

    @Test
    void stand_though_another_made_the_secret_first() {
        secrets.beQuicker("another's");

        String name = credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));

        assertThat(credentials.read(name).map(Secret::reveal)).contains("hunter2");
    }

    @Test
    void count_as_forgotten_when_somebody_is_having_them_deleted() {
        String name = credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));
        secrets.schedule(name);

        assertThatCode(() -> credentials.revoke(name)).doesNotThrowAnyException();
        assertThat(credentials.read(name)).isEmpty();
    }

    @Test
    void say_that_the_service_is_away() {
        secrets.close();

        assertThatThrownBy(() -> credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2")))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> credentials.read("name")).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> credentials.revoke("name")).isInstanceOf(Unavailable.class);
    }
}
