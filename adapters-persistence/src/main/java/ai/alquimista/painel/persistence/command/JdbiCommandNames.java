package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names from PostgreSQL; while it is away commands are shown without. */
public final class JdbiCommandNames implements CommandNames {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiCommandNames.class);

    private final Door door;

    public JdbiCommandNames(Door door) {
        this.door = door;
    }

    @Override
    public Map<TenantId, String> tenants(Set<TenantId> tenants) {
        UUID[] ids = tenants.stream().map(TenantId::value).toArray(UUID[]::new);
        return ifThere(sql -> sql.tenants(ids));
    }

    @Override
    public Map<UserId, String> people(Set<UserId> people) {
        String[] subs = people.stream().map(UserId::value).toArray(String[]::new);
        return ifThere(sql -> sql.people(subs));
    }

    private <T> Map<T, String> ifThere(Function<CommandNameSql, Map<T, String>> asked) {
        try {
            return door.readInternally(CommandNameSql.class, asked);
        } catch (Unavailable away) {
            LOG.warn("commands are shown without names: {}", away.getMessage());
            return Map.of();
        }
    }
}
