package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.command.CancellingCommands;
import ai.alquimista.painel.application.command.CommandGate;
import ai.alquimista.painel.application.command.CommandOffice;
import ai.alquimista.painel.application.command.CommandQueries;
import ai.alquimista.painel.application.command.CommandTrail;
import ai.alquimista.painel.application.command.CommandTypeQueries;
import ai.alquimista.painel.application.command.OrderChecks;
import ai.alquimista.painel.application.command.PausingCommands;
import ai.alquimista.painel.application.command.RelayingCommands;
import ai.alquimista.painel.application.command.ReleasingCommands;
import ai.alquimista.painel.application.command.RetryingCommands;
import ai.alquimista.painel.application.command.SubmittingCommands;
import ai.alquimista.painel.application.command.TryingCommands;
import ai.alquimista.painel.application.command.WatchingCommands;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.persistence.command.JdbiCommandRecords;
import ai.alquimista.painel.rest.live.ChangeStreams;
import ai.alquimista.painel.rest.live.StreamLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What people do with commands. */
@Dependent
class CommandWiring {

    @Produces
    @Singleton
    CommandGate gate(PlatformGate platform, TenantGate tenants) {
        return new CommandGate(platform, tenants);
    }

    @Produces
    @Singleton
    CommandTrail trail(Clock clock) {
        return new CommandTrail(clock);
    }

    @Produces
    @Singleton
    OrderChecks checks(Tenants tenants, CommandEffects subjects) {
        return new OrderChecks(tenants, subjects);
    }

    @Produces
    @Singleton
    CommandOffice office(OrderChecks checks, Commands commands, CommandWakes wakes, Clock clock) {
        return new CommandOffice(checks, commands, wakes, clock);
    }

    @Produces
    @Singleton
    SubmittingCommands submitting(PlatformGate gate, CommandOffice office) {
        return new SubmittingCommands(gate, office);
    }

    @Produces
    @Singleton
    TryingCommands trying(CommandGate gate, OrderChecks checks, CommandEffects subjects, DeadLetters letters) {
        return new TryingCommands(gate, checks, subjects, letters);
    }

    @Produces
    @Singleton
    CancellingCommands cancelling(PlatformGate gate, Commands commands, CommandTrail trail) {
        return new CancellingCommands(gate, commands, trail);
    }

    @Produces
    @Singleton
    RetryingCommands retrying(PlatformGate gate, Commands commands, CommandOffice office) {
        return new RetryingCommands(gate, commands, office);
    }

    @Produces
    @Singleton
    ReleasingCommands releasing(PlatformGate gate, Commands commands, CommandWakes wakes, CommandTrail trail) {
        return new ReleasingCommands(gate, commands, wakes, trail);
    }

    @Produces
    @Singleton
    PausingCommands pausing(PlatformGate gate, CommandPauses pauses, CommandTrail trail) {
        return new PausingCommands(gate, pauses, trail);
    }

    @Produces
    @Singleton
    CommandQueries queries(CommandGate gate, Commands commands, CommandNames names) {
        return new CommandQueries(gate, commands, names);
    }

    @Produces
    @Singleton
    CommandTypeQueries types(PlatformGate gate, CommandPauses pauses) {
        return new CommandTypeQueries(gate, pauses);
    }

    @Produces
    @Singleton
    RelayingCommands relaying(CommandOutbox outbox, JdbiCommandRecords records) {
        return new RelayingCommands(outbox, records);
    }

    @Produces
    @Singleton
    WatchingCommands watching(PlatformGate gate, CommandFeed feed) {
        return new WatchingCommands(gate, feed);
    }

    @Produces
    @Singleton
    ChangeStreams<CommandFeed.Change> streams(WatchingCommands watching) {
        return new ChangeStreams<>("command", watching, StreamLimits.DEFAULT);
    }

    void close(@Disposes ChangeStreams<CommandFeed.Change> streams) {
        streams.close();
    }
}
