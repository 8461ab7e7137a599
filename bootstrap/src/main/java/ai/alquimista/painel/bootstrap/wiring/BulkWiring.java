package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.SelectedTenants;
import ai.alquimista.painel.application.command.CommandOffice;
import ai.alquimista.painel.application.command.SubmittingManyCommands;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.tenant.ChangingManyTenants;
import ai.alquimista.painel.application.tenant.TenantTrail;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.JdbiBulkAnswers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is done for many tenants at once. */
@Dependent
class BulkWiring {

    @Produces
    @Singleton
    BulkAnswers answers(Door door) {
        return new JdbiBulkAnswers(door);
    }

    @Produces
    @Singleton
    SelectedTenants selected(TenantDirectory directory, CommandNames names) {
        return new SelectedTenants(directory, names);
    }

    @Produces
    @Singleton
    Bulk bulk(PlatformGate gate, SelectedTenants tenants, BulkAnswers answers, Clock clock) {
        return new Bulk(gate, tenants, answers, clock);
    }

    @Produces
    @Singleton
    SubmittingManyCommands submitting(Bulk bulk, CommandOffice office) {
        return new SubmittingManyCommands(bulk, office);
    }

    @Produces
    @Singleton
    ChangingManyTenants changing(Tenants tenants, TenantChanges changes, TenantTrail trail, Bulk bulk) {
        return new ChangingManyTenants(tenants, changes, trail, bulk);
    }
}
