package ai.alquimista.painel.application.limit;

import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.limit.Verdict;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds each request against the limits of whoever sends it. A tenant's limit is its own users'; ours do not use it up. */
public final class Allowances {

    private final RateLimits everywhere;
    private final RateLimits here;
    private final Memberships memberships;
    private final Quotas quotas;

    /**
     * The limits.
     *
     * @param everywhere kept by all pods together
     * @param here kept by this pod alone, at no cost
     */
    public Allowances(RateLimits everywhere, RateLimits here, Memberships memberships, Quotas quotas) {
        this.everywhere = everywhere;
        this.here = here;
        this.memberships = memberships;
        this.quotas = quotas;
    }

    /** One request from a network, whoever sends it. */
    public Verdict ofAddress(String network) {
        return here.take(List.of(quotas.bucket(Scope.ADDRESS, network)));
    }

    /** One request of a machine. */
    public Verdict ofMachine(String clientId) {
        return everywhere.take(List.of(quotas.bucket(Scope.MACHINE, clientId)));
    }

    /** One request of a person, and of their tenant if it is known which. */
    public Verdict ofUser(UserId user, Set<Group> groups, Access access) {
        Bucket own = quotas.bucket(access == Access.READ ? Scope.USER_READS : Scope.USER_WRITES, user.value());
        Stream<Bucket> tenant = tenantOf(user, groups).map(id -> quotas.bucket(Scope.TENANT, id.toString())).stream();
        return everywhere.take(Stream.concat(Stream.of(own), tenant).toList());
    }

    private Optional<TenantId> tenantOf(UserId user, Set<Group> groups) {
        boolean customer = !groups.isEmpty() && groups.stream().allMatch(group -> group.audience() == Audience.TENANT);
        if (!customer) return Optional.empty();
        try {
            return memberships
                    .activeOf(user)
                    .map(membership -> membership.tenant().id());
        } catch (Unavailable away) {
            // A limit is no reason to fail: whoever needs the membership for the answer will say so.
            return Optional.empty();
        }
    }

    /** Whether a request may change something. */
    public enum Access {
        READ,
        WRITE
    }
}
