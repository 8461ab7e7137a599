package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.SelectedTenants;
import ai.alquimista.painel.application.command.CommandOffice;
import ai.alquimista.painel.application.command.SubmittingManyCommands;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.tenant.ChangingManyTenants;
import ai.alquimista.painel.application.tenant.TenantTrail;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.JdbiBulkAnswers;
import ai.alquimista.painel.persistence.tenant.JdbiManyTenantChanges;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is done for many tenants at once. */
@Dependent
class BulkWiring {

    private static final int COMMANDS_AT_ONCE = 16;

    @Produces
    @Singleton
    BulkAnswers answers(Door door) {
        return new JdbiBulkAnswers(door);
    }

    @Produces
    @Singleton
    ManyTenantChanges tenants(Door door) {
        return new JdbiManyTenantChanges(door);
    }

    @Produces
    @Singleton
    SelectedTenants selected(TenantDirectory directory, CommandNames names) {
        return new SelectedTenants(directory, names);
    }

    @Produces
    @Singleton
    SubmittingManyCommands submitting(
            PlatformGate gate, SelectedTenants tenants, BulkAnswers answers, Clock clock, CommandOffice office) {
        return new SubmittingManyCommands(new Bulk(gate, tenants, answers, clock, COMMANDS_AT_ONCE), office);
    }

    @Produces
    @Singleton
    ChangingManyTenants changing(
            PlatformGate gate,
            SelectedTenants selected,
            BulkAnswers answers,
            ManyTenantChanges tenants,
            TenantTrail trail,
            Clock clock) {
        Bulk oneAfterTheOther = new Bulk(gate, selected, answers, clock, 1);
        return new ChangingManyTenants(tenants, trail, oneAfterTheOther);
    }
}
