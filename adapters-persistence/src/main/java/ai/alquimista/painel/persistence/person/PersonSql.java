package ai.alquimista.painel.persistence.person;

import ai.alquimista.painel.domain.access.UserId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every column that tells a person. A new one is added here, and to the test that looks into all of them. */
interface PersonSql {

    /** By which addresses the person is known, as they are written now. */
    @SqlQuery("""
            SELECT email FROM staff WHERE cognito_sub = :person
             UNION
            SELECT email FROM tenant_users WHERE cognito_sub = :person
             UNION
            SELECT user_email FROM audit_subjects WHERE user_id = :person AND user_email IS NOT NULL
            """)
    List<String> findEmails(UserId person);

    @SqlQuery("""
            SELECT DISTINCT e.resource_id::uuid
              FROM audit_subjects a
              JOIN operational_events e ON e.id = a.event_id
             WHERE a.user_id = :person
               AND e.event_type LIKE 'command.%'
               AND e.resource_type = 'command'
            """)
    List<UUID> findCommands(UserId person);

    /** One object with a list for each table. */
    @SqlQuery("""
            SELECT jsonb_build_object(
                'staff', (SELECT jsonb_agg(to_jsonb(s)) FROM staff s WHERE cognito_sub = :person),
                'tenant_users', (SELECT jsonb_agg(to_jsonb(u)) FROM tenant_users u WHERE cognito_sub = :person),
                'incidents', (SELECT jsonb_agg(to_jsonb(i)) FROM incidents i
                               WHERE created_by = :person OR assignee = :person),
                'incident_comments', (SELECT jsonb_agg(to_jsonb(c)) FROM incident_comments c WHERE author = :person),
                'quarantined_events', (SELECT jsonb_agg(to_jsonb(q)) FROM quarantined_events q WHERE decided_by = :person),
                'command_type_pauses', (SELECT jsonb_agg(to_jsonb(p)) FROM command_type_pauses p WHERE paused_by = :person),
                'idempotency_keys', (SELECT jsonb_agg(jsonb_build_object('route', route, 'key', key, 'expires_at', expires_at))
                                       FROM idempotency_keys WHERE caller = :person),
                'audit_log', (SELECT jsonb_agg(to_jsonb(e) || jsonb_build_object('ip_address', a.ip_address,
                                                                                'user_agent', a.user_agent)
                                               ORDER BY a.created_at)
                                FROM audit_subjects a
                                JOIN operational_events e ON e.id = a.event_id
                               WHERE a.user_id = :person))::text
            """)
    String findAll(UserId person);

    @SqlUpdate("DELETE FROM audit_subjects WHERE user_id = :known.person OR user_email = ANY (:known.emails)")
    int eraseSubjects(@BindMethods("known") Known known);

    @SqlUpdate("""
            UPDATE tenant_users
               SET cognito_sub = NULL, email = 'erased-' || id || '@invalid', full_name = '-', status = 'inactive',
                   last_login_at = NULL, version = version + 1, updated_at = now()
             WHERE cognito_sub = :known.person
            """)
    int eraseMembership(@BindMethods("known") Known known);

    @SqlUpdate("""
            UPDATE staff
               SET cognito_sub = 'erased-' || anonym.id, email = 'erased-' || anonym.id || '@invalid', full_name = '-',
                   active = false, updated_at = now()
              FROM (SELECT gen_random_uuid() AS id) anonym
             WHERE cognito_sub = :known.person
            """)
    int eraseStaff(@BindMethods("known") Known known);

    @SqlUpdate("UPDATE incidents SET created_by = NULL WHERE created_by = :known.person")
    int eraseAuthor(@BindMethods("known") Known known);

    @SqlUpdate("UPDATE incidents SET assignee = NULL WHERE assignee = :known.person")
    int eraseAssignee(@BindMethods("known") Known known);

    /** What a person wrote goes with them. */
    @SqlUpdate("UPDATE incident_comments SET author = NULL, text = '' WHERE author = :known.person")
    int eraseComments(@BindMethods("known") Known known);

    @SqlUpdate("UPDATE incident_comments SET text = replace(text, :email, '***') WHERE strpos(text, :email) > 0")
    int eraseCommentMention(String email);

    /** Addresses that stand in what people wrote. */
    @SqlUpdate("""
            UPDATE incidents
               SET title = replace(title, :email, '***'), description = replace(description, :email, '***')
             WHERE strpos(title, :email) > 0 OR strpos(description, :email) > 0
            """)
    int eraseMention(String email);

    @SqlUpdate("UPDATE quarantined_events SET decided_by = 'erased' WHERE decided_by = :known.person")
    int eraseDecider(@BindMethods("known") Known known);

    @SqlUpdate("UPDATE command_type_pauses SET paused_by = 'erased' WHERE paused_by = :known.person")
    int erasePauser(@BindMethods("known") Known known);

    /** Nobody is to be told of a person who is going. */
    @SqlUpdate("""
            DELETE FROM directory_tasks t
             USING tenant_users u
             WHERE u.cognito_sub = :known.person
               AND t.tenant_id = u.tenant_id
               AND t.user_id = u.id
            """)
    int eraseTasks(@BindMethods("known") Known known);

    /** Also what somebody else was answered when they invited the person. */
    @SqlUpdate("""
            DELETE FROM idempotency_keys
             WHERE caller = :known.person
                OR EXISTS (SELECT FROM unnest(:known.emails) AS email WHERE strpos(convert_from(body, 'UTF8'), email) > 0)
            """)
    int eraseKeys(@BindMethods("known") Known known);

    /** By what a person is known. Public, or it could not be bound. */
    record Known(UserId person, List<String> emails) {}
}
