package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.domain.access.Colleague;
import ai.alquimista.painel.domain.access.UserId;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface StaffSql {

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM staff
                            WHERE cognito_sub = :user
                              AND active)
            """)
    boolean isActive(UserId user);

    /** Whoever was erased has no name, and is left out. */
    @SqlQuery("""
            SELECT cognito_sub AS id, full_name AS name, active AS is_active
              FROM staff
             WHERE (active OR NOT :activeOnly)
               AND cognito_sub NOT LIKE 'erased-%'
             ORDER BY full_name, cognito_sub
             LIMIT :most
            """)
    @RegisterConstructorMapper(Colleague.class)
    List<Colleague> list(boolean activeOnly, int most);
}
