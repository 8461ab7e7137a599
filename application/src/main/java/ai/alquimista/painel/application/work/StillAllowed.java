package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks once more, right before the effect, whether it may be: people leave, tenants are suspended and types are paused while
 * commands wait.
 *
 * <p>A health check changes nothing and is wanted most while the database is away; it is held back by a no alone, not by
 * nobody being there to ask.
 */
public final class StillAllowed {

    private static final String SYSTEM = "system:";
    private static final Duration PAUSED_FOR = Duration.ofSeconds(5);

    private final StaffDirectory staff;
    private final Tenants tenants;
    private final CommandPauses pauses;
    private final Clock clock;

    public StillAllowed(StaffDirectory staff, Tenants tenants, CommandPauses pauses, Clock clock) {
        this.staff = staff;
        this.tenants = tenants;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** What speaks against it; empty if nothing does. */
    Optional<Work> objection(Command command) {
        return unlessAway(command, () -> ofCreator(command.createdBy()))
                .or(() -> unlessAway(command, () -> ofTenant(command.order())))
                .or(() -> unlessAway(command, () -> ofPause(command.order().type())));
    }

    private Optional<Work> ofCreator(UserId creator) {
        return creator.value().startsWith(SYSTEM) || staff.isActive(creator)
                ? Optional.empty()
                : Optional.of(Work.failed("whoever gave the command is no longer active staff"));
    }

    private Optional<Work> ofTenant(Order order) {
        return order.tenant().flatMap(tenant -> ofStanding(tenant, order.type()));
    }

    private Optional<Work> ofStanding(TenantId tenant, CommandType type) {
        return tenants.standing(tenant)
                .map(standing -> type.serves(standing.status())
                        ? Optional.<Work>empty()
                        : Optional.of(Work.failed("the tenant is no longer active")))
                .orElseGet(() -> Optional.of(Work.failed("there is no such tenant any more")));
    }

    private Optional<Work> ofPause(CommandType type) {
        return pauses.paused().contains(type)
                ? Optional.of(new Work.Later(clock.instant().plus(PAUSED_FOR), "the command's type is paused"))
                : Optional.empty();
    }

    private static Optional<Work> unlessAway(Command command, Supplier<Optional<Work>> question) {
        try {
            return question.get();
        } catch (Unavailable away) {
            return command.order() instanceof Order.HealthCheck
                    ? Optional.empty()
                    : Optional.of(Work.again(away, false));
        }
    }
}
