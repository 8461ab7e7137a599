package ai.alquimista.painel.application.directory;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All tenants, for our own people. */
public final class TenantDirectoryQueries {

    private static final Answer<Page<TenantSummary>> TENANTS = Answer.pageOf(TenantSummary.class);
    private static final Set<Topic> TOPICS = Set.of(Topic.TENANTS, Topic.USAGE);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private final PlatformGate gate;
    private final TenantDirectory directory;
    private final Reads reads;

    public TenantDirectoryQueries(PlatformGate gate, TenantDirectory directory, Reads reads) {
        this.gate = gate;
        this.directory = directory;
        this.reads = reads;
    }

    /**
     * One page of the list.
     *
     * @param page the part asked for, settled once the caller may ask at all
     */
    public Cached<Page<TenantSummary>> list(Caller caller, TenantList list, Supplier<PageRequest> page) {
        GrantedPlatform granted = gate.enter(caller, Operation.LIST_INTERNAL_TENANTS);
        PageRequest settled = page.get();
        List<String> parameters = Stream.concat(list.terms().stream(), Stream.of(settled.toString()))
                .toList();
        return reads.ask(
                granted, new Question<>(TENANTS, TOPICS, CEILING, parameters), () -> directory.page(list, settled));
    }
}
