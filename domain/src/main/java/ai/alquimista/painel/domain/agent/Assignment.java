package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * That a tenant has an agent, or had: how it stands, how it is set up, and its last turn of work.
 *
 * @param activatedAt when that turn began; empty if it never was active
 * @param deactivatedAt when it was last switched off; empty if never
 */
public record Assignment(
        AgentId agent,
        AgentStatus status,
        AgentConfig config,
        Optional<Instant> activatedAt,
        Optional<Instant> deactivatedAt) {

    /**
     * A new one, at work from now on.
     *
     * @throws Refusal if there is no room
     */
    public static Assignment begun(AgentId agent, AgentConfig config, AgentRoom room, Instant now) {
        room.admitOne();
        return new Assignment(agent, AgentStatus.ACTIVE, config, Optional.of(now), Optional.empty());
    }

    /**
     * The same in another status; in the status that it has it stays as it is.
     *
     * @throws Refusal if it is to go to work and there is no room
     */
    public Assignment moved(AgentStatus wanted, AgentRoom room, Instant now) {
        if (wanted == status) return this;
        return switch (wanted) {
            case ACTIVE -> {
                room.admitOne();
                yield new Assignment(agent, wanted, config, turn(now), deactivatedAt);
            }
            case SUSPENDED -> new Assignment(agent, wanted, config, activatedAt, deactivatedAt);
            case INACTIVE -> new Assignment(agent, wanted, config, activatedAt, Optional.of(now));
        };
    }

    /** The same, set up in this way and no other. */
    public Assignment setUp(AgentConfig wanted) {
        return new Assignment(agent, status, wanted, activatedAt, deactivatedAt);
    }

    /** A suspension is a pause within a turn; whoever was switched off begins a new one. */
    private Optional<Instant> turn(Instant now) {
        return activatedAt
                .filter(began ->
                        deactivatedAt.map(ended -> ended.isBefore(began)).orElse(true))
                .or(() -> Optional.of(now));
    }
}
