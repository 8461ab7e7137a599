package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** So many tenants, whatever the filter, and what they are called. */
final class Crowd implements TenantDirectory, CommandNames {

    private static final TenantProfile LIKE = Samples.ACME;

    private final List<TenantId> all;
    private final boolean counted;

    Crowd(int size, boolean counted) {
        this.all = IntStream.rangeClosed(1, size).mapToObj(Crowd::tenant).toList();
        this.counted = counted;
    }

    static TenantId tenant(int number) {
        return new TenantId(new UUID(7, number));
    }

    static String name(TenantId tenant) {
        return "Tenant " + tenant.value().getLeastSignificantBits();
    }

    List<TenantId> all() {
        return all;
    }

    @Override
    public Page<TenantSummary> page(TenantList list, PageRequest page) {
        int from = page.start() instanceof Start.After after
                ? all.indexOf(new TenantId(after.anchor().id())) + 1
                : 0;
        List<TenantSummary> rows =
                all.stream().skip(from).limit(page.limit()).map(Crowd::summary).toList();
        boolean more = from + rows.size() < all.size();
        Optional<Anchor> next = more ? Optional.of(list.sort().anchor(rows.getLast())) : Optional.empty();
        return new Page<>(rows, Optional.of((long) all.size()).filter(any -> counted), next);
    }

    private static TenantSummary summary(TenantId tenant) {
        return new TenantSummary(
                tenant,
                name(tenant),
                LIKE.cnpj(),
                LIKE.segment(),
                LIKE.plan(),
                LIKE.status(),
                LIKE.mrrEstimate(),
                0,
                0,
                0,
                LIKE.createdAt(),
                Version.FIRST);
    }

    @Override
    public Map<TenantId, String> tenants(Set<TenantId> tenants) {
        return tenants.stream().filter(all::contains).collect(Collectors.toMap(each -> each, Crowd::name));
    }

    @Override
    public Map<UserId, String> people(Set<UserId> people) {
        return Map.of();
    }
}
