package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.Doubt;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Credentials in doubt. */
public interface DoubtSql {

    @SqlUpdate("""
            INSERT INTO credentials_in_doubt (tenant_id, credential, secret_name, since)
            VALUES (:doubt.tenant, :doubt.credential, :doubt.name, :since)
            """)
    void note(@BindMethods("doubt") Doubt doubt, Instant since);

    /** Whether it was noted before or not. */
    @SqlUpdate("""
            INSERT INTO credentials_in_doubt (tenant_id, credential, secret_name, since, condemned)
            VALUES (:doubt.tenant, :doubt.credential, :doubt.name, :since, true)
                ON CONFLICT (tenant_id, credential) DO UPDATE SET condemned = true
            """)
    void noteCondemned(@BindMethods("doubt") Doubt doubt, Instant since);

    /** False if it is in doubt no longer; while an integration is taking it, this waits for what becomes of that. */
    @SqlUpdate("""
            UPDATE credentials_in_doubt
               SET condemned = true
             WHERE tenant_id = :doubt.tenant
               AND credential = :doubt.credential
            """)
    boolean condemn(@BindMethods("doubt") Doubt doubt);

    /** An integration has it from now on. False if it was condemned meanwhile. */
    @SqlUpdate("""
            DELETE FROM credentials_in_doubt
             WHERE tenant_id = :doubt.tenant
               AND credential = :doubt.credential
               AND NOT condemned
            """)
    boolean take(@BindMethods("doubt") Doubt doubt);

    @SqlUpdate("""
            DELETE FROM credentials_in_doubt
             WHERE tenant_id = :doubt.tenant
               AND credential = :doubt.credential
               AND condemned
            """)
    void settle(@BindMethods("doubt") Doubt doubt);

    @SqlUpdate("""
            UPDATE credentials_in_doubt
               SET condemned = true
             WHERE since < :before
               AND NOT condemned
            """)
    void condemnOlder(Instant before);

    @SqlQuery("""
            SELECT tenant_id AS tenant, credential, secret_name AS name
              FROM credentials_in_doubt
             WHERE condemned
             ORDER BY since, credential
             LIMIT :most
            """)
    @RegisterConstructorMapper(Doubt.class)
    List<Doubt> findCondemned(int most);
}
