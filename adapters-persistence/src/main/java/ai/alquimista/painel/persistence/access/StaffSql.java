package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.domain.access.UserId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface StaffSql {

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM staff
                            WHERE cognito_sub = :user
                              AND active)
            """)
    boolean isActive(UserId user);
}
