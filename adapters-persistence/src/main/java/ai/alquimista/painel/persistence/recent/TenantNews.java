package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.signal.RedisChannel;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells every process which tenant was changed just now, so that it forgets what it remembers of it. A word that is lost makes
 * it late, by no more than what is remembered may be old.
 */
public final class TenantNews {

    private static final String CHANNEL = "tenant-news";

    private final RedisChannel channel;

    public TenantNews(RedisChannels channels) {
        this.channel = channels.channel(CHANNEL);
    }

    /** To be said once the change is committed. */
    public void changed(TenantId tenant) {
        channel.say(tenant.toString());
    }

    /** For as long as the process lives. */
    void onChange(Consumer<TenantId> listener) {
        channel.listen(text -> listener.accept(new TenantId(UUID.fromString(text))), () -> {});
    }
}
