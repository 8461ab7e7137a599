package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.Database;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers of the release before work on this one's schema while a rollout, or a rollback, goes on. */
class PreviousReleaseTest {

    private static final Database DATABASE = Database.migrated();

    @ParameterizedTest
    @EnumSource(Login.class)
    void can_ask_all_that_it_asks(Login login) {
        assertThat(new Compatibility(DATABASE, login).breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TENANT   | ALTER TABLE tenant_integrations DROP COLUMN last_error CASCADE | column
            TENANT   | REVOKE SELECT ON tenant_stats FROM painel_tenant | permission denied
            TENANT   | CREATE TABLE badges (tenant_id uuid) | table badges does not ENABLE row-level security
            INTERNAL | ALTER TABLE tenants RENAME COLUMN segment TO sector | column
            INTERNAL | ALTER TABLE staff RENAME TO colleagues | relation
            INTERNAL | ALTER TABLE incidents ADD COLUMN urgency text NOT NULL | incidents.urgency must be given
            INGEST   | ALTER TABLE agent_requests ADD COLUMN region text NOT NULL | agent_requests.region must be given
            JOBS     | DROP TABLE tenant_stats CASCADE | relation
            JOBS     | ALTER TABLE credentials_in_doubt ALTER COLUMN credential TYPE text | operator does not exist
            """)
    void is_missed_where_the_schema_takes_something_from_it(Login login, String deed, String complaint) {
        try (Database scratch = Database.migrated()) {
            scratch.asOwner().useHandle(handle -> handle.execute(deed));

            List<String> breaches = new Compatibility(scratch, login).breaches();

            assertThat(breaches)
                    .isNotEmpty()
                    .anySatisfy(breach -> assertThat(breach).contains(complaint));
        }
    }

    @Test
    void left_migrations_that_nobody_changes() {
        assertThat(Release.present()).containsAllEntriesOf(Release.migrations());
        String last = Release.migrations().lastKey();
        assertThat(Release.present().keySet())
                .filteredOn(name -> !Release.migrations().containsKey(name))
                .allSatisfy(name -> assertThat(name).isGreaterThan(last));
    }
}
