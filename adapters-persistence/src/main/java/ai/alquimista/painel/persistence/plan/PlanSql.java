package ai.alquimista.painel.persistence.plan;

import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.persistence.audit.AuditSql;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** A handful of rows: each statement reads them all. */
@RegisterConstructorMapper(PlanRow.class)
interface PlanSql {

    @CreateSqlObject
    AuditSql log();

    @SqlQuery("""
            SELECT code, name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month, version,
                   updated_at AS effective_at
              FROM plans
             ORDER BY monthly_price, code
            """)
    List<PlanRow> findPlans();

    @SqlQuery("""
            SELECT code, name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month, version,
                   effective_at
              FROM plan_versions
             ORDER BY code, version DESC
            """)
    List<PlanRow> findVersions();

    /** Keeps others from changing the plan until the transaction ends; empty if there is none. */
    @SqlQuery("""
            SELECT code, name, monthly_price, yearly_price, max_agents, max_users, max_requests_per_month, version,
                   updated_at AS effective_at
              FROM plans
             WHERE code = :code
               FOR NO KEY UPDATE
            """)
    Optional<PlanRow> lock(String code);

    @SqlUpdate("""
            UPDATE plans
               SET name = :plan.name, monthly_price = :plan.monthlyPrice, yearly_price = :plan.yearlyPrice,
                   max_agents = :plan.limits.maxAgents, max_users = :plan.limits.maxUsers,
                   max_requests_per_month = :plan.limits.maxRequestsPerMonth, version = :plan.version,
                   updated_at = :plan.effectiveAt
             WHERE code = :plan.code
            """)
    void update(@BindMethods("plan") Plan plan);

    @SqlUpdate("""
            INSERT INTO plan_versions (code, version, name, monthly_price, yearly_price, max_agents, max_users,
                                       max_requests_per_month, effective_at)
            VALUES (:plan.code, :plan.version, :plan.name, :plan.monthlyPrice, :plan.yearlyPrice, :plan.limits.maxAgents,
                    :plan.limits.maxUsers, :plan.limits.maxRequestsPerMonth, :plan.effectiveAt)
            """)
    void keep(@BindMethods("plan") Plan plan);
}
