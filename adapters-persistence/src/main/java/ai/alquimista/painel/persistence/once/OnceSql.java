package ai.alquimista.painel.persistence.once;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The keys, for whoever changes something under one. */
public interface OnceSql {

    /** False while another request with the key is being carried out; held until the transaction ends. */
    @SqlQuery("""
            SELECT pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', :key.tenant, :key.caller, :key.route, :key.text), 0))
            """)
    boolean lock(@BindMethods("key") KeyRow key);

    @SqlQuery("""
            SELECT encode(request_hash, 'hex') AS fingerprint, status, headers::text AS headers, convert_from(body, 'UTF8') AS body
              FROM idempotency_keys
             WHERE tenant_id = :key.tenant
               AND caller = :key.caller
               AND route = :key.route
               AND key = :key.text
               AND expires_at > :now
            """)
    @RegisterConstructorMapper(KeptRow.class)
    Optional<KeptRow> find(@BindMethods("key") KeyRow key, Instant now);

    /** In the place of one that has expired. */
    @SqlUpdate("""
            INSERT INTO idempotency_keys (tenant_id, caller, route, key, request_hash, status, headers, body, expires_at)
            VALUES (:key.tenant, :key.caller, :key.route, :key.text, decode(:key.fingerprint, 'hex'), :status,
                    :headers::jsonb, convert_to(:body, 'UTF8'), :expiresAt)
                ON CONFLICT (tenant_id, caller, route, key) DO UPDATE
               SET request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
                   body = excluded.body, expires_at = excluded.expires_at
            """)
    void keep(@BindMethods("key") KeyRow key, int status, String headers, String body, Instant expiresAt);

    /**
     * A key as the table has it.
     *
     * @param tenant all zeros for our own people
     * @param route the operation's id
     */
    record KeyRow(UUID tenant, String caller, String route, String text, String fingerprint) {}
}
