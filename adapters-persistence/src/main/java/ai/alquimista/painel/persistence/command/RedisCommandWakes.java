package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.persistence.signal.RedisChannel;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.util.UUID;
import java.util.function.Consumer;

/** Wakes this process at once, and the others by Redis. */
public final class RedisCommandWakes implements CommandWakes {

    private static final String CHANNEL = "command-wakes";

    private final RedisChannel channel;

    public RedisCommandWakes(RedisChannels channels) {
        this.channel = channels.channel(CHANNEL);
    }

    @Override
    public void wake(CommandId id) {
        channel.say(id.toString());
    }

    /** Hears nothing of the time that Redis was away: whoever looks for commands finds them. */
    @Override
    public AutoCloseable onWake(Consumer<CommandId> listener) {
        return channel.listen(id -> listener.accept(new CommandId(UUID.fromString(id))), () -> {});
    }
}
