package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.Doubt;
import ai.alquimista.painel.application.port.TenantIntegrations.Kept;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Transactions in which integrations take credentials that were in doubt. */
record TakingCredentials(Door door) {

    private static final String STORE = "credentials in doubt";
    private static final String UNIQUE_VIOLATION = "23505";

    /**
     * Does all of it or nothing.
     *
     * @throws Conflict if a name that was free is taken at this moment
     * @throws Unavailable if a credential was given up: it may have come to the store after it was revoked there, and is
     *     therefore condemned once more
     */
    <R> R change(Granted by, Function<IntegrationChangeSql, R> work) {
        try {
            return door.inTransaction(by, IntegrationChangeSql.class, work);
        } catch (GivenUp givenUp) {
            door.inTransaction(by, DoubtSql.class, sql -> {
                sql.noteCondemned(givenUp.doubt, Instant.EPOCH);
                return by;
            });
            throw new Unavailable(STORE, givenUp);
        } catch (UnableToExecuteStatementException failed) {
            if (failed.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))
                throw new Conflict(Clash.NAME_TAKEN);
            throw failed;
        }
    }

    /** The credential is the integration's from now on, or nothing of this transaction is. */
    static void take(DoubtSql doubts, TenantId tenant, Kept kept) {
        Doubt doubt = new Doubt(tenant, kept.id(), kept.name());
        if (!doubts.take(doubt)) throw new GivenUp(doubt);
    }

    /** Whoever hands it over was too slow. */
    private static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Doubt doubt;

        GivenUp(Doubt doubt) {
            super("the credential was given up", null, false, false);
            this.doubt = doubt;
        }
    }
}
