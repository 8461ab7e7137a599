package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.domain.access.UserId;
import com.github.benmanes.caffeine.cache.Ticker;

/** The staff as it stood at most 2 s ago. */
public final class RecentStaff implements StaffDirectory {

    private final StaffDirectory source;
    private final Recent<UserId, Boolean> recent;

    public RecentStaff(StaffDirectory source) {
        this(source, Ticker.systemTicker());
    }

    RecentStaff(StaffDirectory source, Ticker ticker) {
        this.source = source;
        this.recent = new Recent<>(ticker);
    }

    @Override
    public boolean isActive(UserId user) {
        return recent.get(user, source::isActive);
    }
}
