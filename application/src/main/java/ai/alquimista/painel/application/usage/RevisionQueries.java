package ai.alquimista.painel.application.usage;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.UsageRevisions;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.UsageRevision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changed in closed days, of all tenants or of one. */
public final class RevisionQueries {

    private static final Answer<Page<UsageRevision>> REVISIONS = Answer.pageOf(UsageRevision.class);

    /** The tenants' names are told too. */
    private static final Set<Topic> TOPICS = Set.of(Topic.TENANTS, Topic.USAGE);

    private static final Duration CEILING = Duration.ofMinutes(10);

    private final PlatformGate platform;
    private final TenantGate tenants;
    private final UsageRevisions revisions;
    private final Reads reads;

    public RevisionQueries(PlatformGate platform, TenantGate tenants, UsageRevisions revisions, Reads reads) {
        this.platform = platform;
        this.tenants = tenants;
        this.revisions = revisions;
        this.reads = reads;
    }

    public Cached<Page<UsageRevision>> list(Caller caller, Optional<TenantId> tenant, PageRequest page) {
        return reads.ask(
                enter(caller, tenant),
                new Question<>(
                        REVISIONS,
                        TOPICS,
                        CEILING,
                        List.of(tenant.map(TenantId::toString).orElse(""), page.toString())),
                () -> revisions.list(tenant, page));
    }

    /** Whoever looks at one tenant's leaves a line in the log. */
    private Grant enter(Caller caller, Optional<TenantId> tenant) {
        return tenant.isPresent()
                ? tenants.enter(caller, Operation.LIST_INTERNAL_USAGE_REVISIONS, tenant)
                : platform.enter(caller, Operation.LIST_INTERNAL_USAGE_REVISIONS);
    }
}
