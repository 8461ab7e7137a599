package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

public abstract class CredentialsContract {

    private static final String SECRET = "{\"token\": \"ação \\ \"}\n";

    protected abstract Credentials credentials();

    @Test
    void keep_what_they_are_given_under_a_name() {
        String name = credentials().keep(ACME.id(), id(1), SECRET);

        assertThat(credentials().read(name)).contains(SECRET);
        assertThat(name).contains(ACME.id().toString()).contains(id(1).toString());
    }

    @Test
    void put_a_new_one_in_the_place_of_the_old() {
        String name = credentials().keep(ACME.id(), id(1), SECRET);

        assertThat(credentials().keep(ACME.id(), id(1), "new")).isEqualTo(name);
        assertThat(credentials().read(name)).contains("new");
    }

    @Test
    void forget_one_and_only_that_again_and_again() {
        String name = credentials().keep(ACME.id(), id(1), SECRET);
        String other = credentials().keep(RIVAL.id(), id(1), SECRET);

        credentials().revoke(name);
        credentials().revoke(name);

        assertThat(credentials().read(name)).isEmpty();
        assertThat(credentials().read(other)).contains(SECRET);
        credentials().keep(ACME.id(), id(1), "new");
        assertThat(credentials().read(name)).contains("new");
    }
}
