package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.application.port.TenantUsers.Settled;
import ai.alquimista.painel.application.port.TenantUsers.Settling;
import ai.alquimista.painel.application.port.TenantUsers.Step;
import ai.alquimista.painel.application.port.TenantUsers.Task;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.persistence.user.DirectoryTaskSql.TaskRow;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out tasks, each in one transaction that holds the task's row while the identity provider is asked. The person's own
 * row is not held meanwhile: whoever changes them is not kept waiting, and what the identity provider said of them as they
 * were is then not kept.
 */
final class DirectorySteps {

    private final Clock clock;

    DirectorySteps(Clock clock) {
        this.clock = clock;
    }

    Settled<TenantUser> settle(TenantUserSql sql, TenantId tenant, UUID user, Settling rule) {
        Optional<TaskRow> task = sql.tasks().take(tenant, user);
        if (task.isPresent()) return carryOut(sql, task.get(), rule);
        if (sql.tasks().isOpen(tenant, user)) return new Settled.Busy<>();
        return sql.find(tenant, user)
                .<Settled<TenantUser>>map(row -> new Settled.Done<>(row.user()))
                .orElseGet(Settled.Refused::new);
    }

    Optional<Settled<TenantUser>> settleNext(TenantUserSql sql, Settling rule) {
        return sql.tasks().takeNext(clock.instant()).map(task -> carryOut(sql, task, rule));
    }

    private Settled<TenantUser> carryOut(TenantUserSql sql, TaskRow held, Settling rule) {
        Optional<UserRow> row = sql.find(held.tenantId(), held.userId());
        if (row.isEmpty()) {
            sql.tasks().close(held);
            return new Settled.Refused<>();
        }
        Task task = row.get().task(held.tenantId(), held.attempts());
        Step step = rule.on(task, sub -> sql.isTaken(sub, held.tenantId(), held.userId()));
        return switch (step) {
            case Step.InStep inStep -> keep(sql, held, task, inStep);
            case Step.GivenUp givenUp -> giveUp(sql, held, task, givenUp);
            case Step.Later later -> {
                sql.tasks().postpone(held, clock.instant().plus(later.pause()));
                yield new Settled.Open<>(later.cause());
            }
        };
    }

    private Settled<TenantUser> keep(TenantUserSql sql, TaskRow held, Task task, Step.InStep step) {
        if (!sql.settle(held.tenantId(), task.user(), step.sub(), step.status(), clock.instant()))
            return new Settled.Busy<>();
        sql.tasks().close(held);
        step.trail().forEach(sql.log()::append);
        return new Settled.Done<>(task.user().settled(step.status()));
    }

    private static Settled<TenantUser> giveUp(TenantUserSql sql, TaskRow held, Task task, Step.GivenUp step) {
        if (!sql.delete(held.tenantId(), task.user())) return new Settled.Busy<>();
        sql.tasks().close(held);
        step.trail().forEach(sql.log()::append);
        return new Settled.Refused<>();
    }
}
