package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentRoom;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.KeptAnswers;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tenants' agents, changed by one at a time for each tenant: the tenant's row is what they wait for. */
public final class JdbiTenantAgents implements TenantAgents {

    private final Door door;

    public JdbiTenantAgents(Door door) {
        this.door = door;
    }

    @Override
    public Answered assign(
            Granted by,
            AgentId agent,
            Repeatable<DeployedAgent> request,
            Instant now,
            Function<Vacancy, Decision<Assignment>> rule) {
        return door.inTransaction(
                by,
                AssignmentSql.class,
                sql -> KeptAnswers.once(sql.once(), by, request, now, () -> add(sql, by, agent, now, rule)));
    }

    private static DeployedAgent add(
            AssignmentSql sql, Granted by, AgentId agent, Instant now, Function<Vacancy, Decision<Assignment>> rule) {
        TenantId tenant = lock(sql, by);
        boolean isTaken = row(sql, tenant, agent).isPresent();
        Decision<Assignment> decision = rule.apply(new Vacancy(sql.isOffered(agent), isTaken, sql.findRoom(tenant)));
        sql.insert(tenant, decision.next(), ConfigJson.write(decision.next().config()), now);
        sql.takeSubnucleo(tenant, agent, now);
        decision.trail().forEach(sql.log()::append);
        return shown(sql, by, agent, now);
    }

    @Override
    public DeployedAgent change(
            Granted by,
            AgentId agent,
            Optional<Version> expected,
            Instant now,
            BiFunction<Assignment, AgentRoom, Decision<Assignment>> rule) {
        return door.inTransaction(by, AssignmentSql.class, sql -> {
            TenantId tenant = lock(sql, by);
            DeployedRow row = row(sql, tenant, agent).orElseThrow(() -> new NotFound("agent"));
            if (!expected.map(row.version()::equals).orElse(true)) throw new Stale();
            Assignment before = row.assignment();
            Decision<Assignment> decision = rule.apply(before, sql.findRoom(tenant));
            if (!decision.next().equals(before)) keep(sql, tenant, before, decision, now);
            return shown(sql, by, agent, now);
        });
    }

    private static void keep(
            AssignmentSql sql, TenantId tenant, Assignment before, Decision<Assignment> decision, Instant now) {
        AgentConfig config = decision.next().config();
        @Nullable String replacing = config.equals(before.config()) ? null : ConfigJson.write(config);
        sql.update(tenant, decision.next(), replacing, now);
        decision.trail().forEach(sql.log()::append);
    }

    private static TenantId lock(AssignmentSql sql, Granted by) {
        return sql.lock(by.tenant().id()).orElseThrow(() -> new NotFound("tenant"));
    }

    private static Optional<DeployedRow> row(AssignmentSql sql, TenantId tenant, AgentId agent) {
        return sql.findDeployed(tenant).stream()
                .filter(row -> row.id().equals(agent))
                .findFirst();
    }

    private static DeployedAgent shown(AssignmentSql sql, Granted by, AgentId agent, Instant now) {
        TenantId tenant = by.tenant().id();
        Month month =
                Month.read(sql, tenant, Period.THIRTY_DAYS.endingOn(by.tenant().today(now)));
        return row(sql, tenant, agent).orElseThrow().with(month.totals(agent));
    }
}
