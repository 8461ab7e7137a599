package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields {@code tenant_ids} and {@code filter}, of which a request has one. */
final class SelectionFields {

    static final String IDS_DESCRIPTION = "These tenants, each named once; not beside `filter`";
    static final String FILTER_DESCRIPTION =
            "All tenants that the list shows under it at the moment, 500 at most; not beside `tenant_ids`";
    static final int MOST = TenantSelection.MOST;

    private static final String IDS = "tenant_ids";
    private static final String FILTER = "filter";
    private static final int MOST_TOLD = 10;

    private SelectionFields() {}

    /** The tenants that are meant; empty where something is wrong, which the violations then tell. */
    static Optional<TenantSelection> read(
            @Nullable List<@Nullable String> ids, @Nullable TenantFilterRequest filter, List<Violation> violations) {
        if (ids != null && filter != null) {
            violations.add(new Violation(FILTER, Flaw.CONFLICTS_WITH, List.of(IDS)));
            return Optional.empty();
        }
        if (filter != null) return filter.filter(violations).map(TenantSelection.Listed::new);
        if (ids != null && !ids.isEmpty()) return named(ids, violations).map(TenantSelection.Named::new);
        violations.add(new Violation(IDS, Flaw.REQUIRED, List.of()));
        return Optional.empty();
    }

    private static Optional<List<TenantId>> named(List<@Nullable String> ids, List<Violation> violations) {
        if (ids.size() > MOST) {
            violations.add(new Violation(IDS, Flaw.TOO_MANY, List.of(MOST)));
            return Optional.empty();
        }
        List<TenantId> tenants = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            Optional<UUID> id = Optional.ofNullable(ids.get(at)).flatMap(TextualUuid::read);
            if (id.isEmpty()) wrong.add(new Violation(IDS + "[" + at + "]", Flaw.NOT_A_UUID, List.of()));
            id.map(TenantId::new).ifPresent(tenants::add);
        }
        if (new HashSet<>(tenants).size() < tenants.size()) wrong.add(new Violation(IDS, Flaw.REPEATED, List.of()));
        violations.addAll(wrong.subList(0, Math.min(wrong.size(), MOST_TOLD)));
        return wrong.isEmpty() ? Optional.of(tenants) : Optional.empty();
    }
}
