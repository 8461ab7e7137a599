package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.secret.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class CredentialsContract {

    private static final String SECRET = "{\"token\": \"ação \\ \"}\n";

    protected abstract Credentials credentials();

    @Test
    void keep_what_they_are_given_under_a_name() {
        String name = credentials().keep(ACME.id(), id(1), new Secret(SECRET));

        assertThat(read(name)).contains(SECRET);
        assertThat(name).contains(ACME.id().toString()).contains(id(1).toString());
    }

    @Test
    void put_a_new_one_in_the_place_of_the_old() {
        String name = credentials().keep(ACME.id(), id(1), new Secret(SECRET));

        assertThat(credentials().keep(ACME.id(), id(1), new Secret("new"))).isEqualTo(name);
        assertThat(read(name)).contains("new");
    }

    @Test
    void forget_one_and_only_that_again_and_again() {
        String name = credentials().keep(ACME.id(), id(1), new Secret(SECRET));
        String other = credentials().keep(RIVAL.id(), id(1), new Secret(SECRET));

        credentials().revoke(name);
        credentials().revoke(name);

        assertThat(read(name)).isEmpty();
        assertThat(read(other)).contains(SECRET);
        credentials().keep(ACME.id(), id(1), new Secret("new"));
        assertThat(read(name)).contains("new");
    }

    @Test
    void can_be_revoked_by_a_name_that_is_known_before_they_are_kept() {
        String before = credentials().name(ACME.id(), id(2));
        String name = credentials().keep(ACME.id(), id(2), new Secret(SECRET));

        credentials().revoke(before);

        assertThat(read(name)).isEmpty();
        credentials().revoke(credentials().name(ACME.id(), id(3)));
    }

    private Optional<String> read(String name) {
        return credentials().read(name).map(Secret::reveal);
    }
}
