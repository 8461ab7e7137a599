package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import java.util.Optional;

/** The generations as they stood at most 2 s ago; after a change that was heard of, as they are. */
public final class RecentGenerations implements Generations {

    private final Generations source;
    private final Recent<Optional<TenantId>, Map<Topic, Long>> recent;

    public RecentGenerations(Generations source, TenantNews news) {
        this(source, Ticker.systemTicker());
        news.onChange(this::forget);
    }

    RecentGenerations(Generations source, Ticker ticker) {
        this.source = source;
        this.recent = new Recent<>(ticker);
    }

    @Override
    public Map<Topic, Long> of(TenantId tenant) {
        return recent.get(Optional.of(tenant), any -> source.of(tenant));
    }

    @Override
    public Map<Topic, Long> ofPlatform() {
        return recent.get(Optional.empty(), any -> source.ofPlatform());
    }

    void forget(TenantId tenant) {
        recent.forget(Optional.of(tenant));
        recent.forget(Optional.empty());
    }
}
