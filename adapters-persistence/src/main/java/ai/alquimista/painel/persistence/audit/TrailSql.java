package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.persistence.paging.Slice;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The log as it is read. */
interface TrailSql {

    /** Along the index of the events, or of a person's; {@code at} and {@code id} are its columns. */
    @SqlQuery("""
            WITH page AS (
                SELECT e.id, e.event_type, e.event_category, e.tenant_id, e.resource_type, e.resource_id, e.action, e.status,
                       e.details, e.subject_commitment, e.created_at
                  FROM <source>
                 WHERE (<at>, <id>) < (:slice.anchor.moment, :slice.anchor.id)
                   <conditions>
                 ORDER BY <at> DESC, <id> DESC
                OFFSET :slice.offset
                 LIMIT :slice.limit)
            SELECT p.id AS event_id, p.event_type AS event_event_type, p.event_category AS event_event_category,
                   p.tenant_id AS event_tenant_id, p.resource_type AS event_resource_type,
                   p.resource_id AS event_resource_id, p.action AS event_action, p.status AS event_status,
                   p.details AS event_details, p.subject_commitment AS event_subject_commitment,
                   p.created_at AS event_created_at, t.name AS tenant_name, who.user_id, f.full_name AS user_name,
                   who.ip_address, who.user_agent, c.seq
              FROM page p
              LEFT JOIN tenants t ON t.id = p.tenant_id
              LEFT JOIN audit_subjects who ON who.commitment = p.subject_commitment
              LEFT JOIN staff f ON f.cognito_sub = who.user_id
              LEFT JOIN audit_chain c ON c.event_id = p.id
             ORDER BY p.created_at DESC, p.id DESC
            """)
    @RegisterConstructorMapper(TrailRow.class)
    List<TrailRow> find(
            @Define String source,
            @Define String at,
            @Define String id,
            @Define String conditions,
            @BindMethods("sought") AuditCriteria sought,
            @BindMethods("slice") Slice slice);

    /** Exact below {@code most}. */
    @SqlQuery("""
            SELECT count(*)
              FROM (SELECT
                      FROM <source>
                     WHERE true
                       <conditions>
                     LIMIT :most) q
            """)
    long count(@Define String source, @Define String conditions, @BindMethods("sought") AuditCriteria sought, int most);
}
