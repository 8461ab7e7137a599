package ai.alquimista.painel.domain.command;

import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same order for many tenants.
 *
 * @param said the parameters as JSON has them
 * @param reason why, in the words of whoever gives it
 */
public record BulkOrder(CommandType type, Map<String, @Nullable Object> said, Optional<String> reason) {

    private static final TenantId ANY = new TenantId(new UUID(0, 0));

    /**
     * An order whose parameters hold for some tenant at least.
     *
     * @throws Invalid naming each field that is missing, wrong or unknown
     */
    public BulkOrder {
        said = Collections.unmodifiableMap(new HashMap<>(said));
        OrderForm.order(type, Optional.of(ANY), said);
    }

    /** The order for one of them. */
    public Order of(TenantId tenant) {
        return OrderForm.order(type, Optional.of(tenant), said);
    }
}
