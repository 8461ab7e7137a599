package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.bootstrap.it.MachineSender.Receipt;
import ai.alquimista.painel.domain.usage.DateRange;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The real trace as it is reported: shuffled, in batches of any size, by several senders at once, three events of ten twice,
 * one of twenty only when its day is long past. Tenants are new, so that they have nothing else; luck is the same in every replay.
 */
final class TraceReplay {

    private static final List<String> ZONES = List.of("America/Sao_Paulo", "America/Manaus", "America/Noronha");
    private static final String AGENTS = "SELECT id FROM agents ORDER BY id LIMIT " + TracedRequest.AGENTS;
    private static final Duration PAST = Duration.ofDays(2);
    private static final int SENDERS = 4;
    private static final int LARGEST_BATCH = 1_000;
    private static final int PACKED = 3;
    private static final int RANGES = 6;
    private static final int DAYS = 33;

    private final Random luck = new Random(20_231_116);
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    private final List<UUID> agents =
            OwnerEyes.rows(AGENTS, Map.of(), (row, context) -> row.getObject("id", UUID.class));
    private final List<UUID> tenants = IntStream.range(0, TracedRequest.TENANTS)
            .mapToObj(number -> MeteredTenant.onboard(ZONES.get(number % ZONES.size()), agents)
                    .id())
            .toList();
    private final List<ObjectNode> inTime = new ArrayList<>();
    private final List<ObjectNode> late = new ArrayList<>();

    TraceReplay() {
        List<TracedRequest> all = TracedRequest.all();
        LocalDateTime last = all.getLast().at();
        Set<TracedRequest> behind = drawn(
                all.stream()
                        .filter(request -> request.occurredAt(last, end).isBefore(end.minus(PAST)))
                        .toList(),
                all.size() / 20);
        Set<TracedRequest> twice = drawn(all, all.size() * 3 / 10);
        for (TracedRequest request : all) {
            ObjectNode event = event(request, last);
            List<ObjectNode> way = behind.contains(request) ? late : inTime;
            way.addAll(Collections.nCopies(twice.contains(request) ? 2 : 1, event));
        }
    }

    private Set<TracedRequest> drawn(List<TracedRequest> from, int number) {
        List<TracedRequest> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, luck);
        return Set.copyOf(shuffled.subList(0, number));
    }

    private ObjectNode event(TracedRequest request, LocalDateTime last) {
        ObjectNode event = request.event(request.occurredAt(last, end))
                .put("tenant_id", tenants.get(request.tenant()).toString());
        return request.agent() == 0
                ? event
                : event.put("agent_id", agents.get(request.agent() - 1).toString());
    }

    /** The source file, loaded beside. */
    TraceTables tables() {
        return new TraceTables(tenants, agents, end);
    }

    Receipt sendInTime() {
        return send(inTime);
    }

    Receipt sendLate() {
        return send(late);
    }

    Receipt sendAll() {
        return send(Stream.concat(inTime.stream(), late.stream()).toList());
    }

    private Receipt send(List<ObjectNode> events) {
        List<ObjectNode> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, luck);
        List<Callable<Receipt>> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int until = Math.min(shuffled.size(), from + 1 + luck.nextInt(LARGEST_BATCH));
            List<ObjectNode> batch = shuffled.subList(from, until);
            boolean packed = batches.size() % PACKED == 0;
            batches.add(() -> MachineSender.report(batch, packed));
            from = until;
        }
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            return senders.invokeAll(batches).stream().map(Future::resultNow).reduce(Receipt.NOTHING, Receipt::plus);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Any ranges of days within the trace's, one of them until today. */
    List<DateRange> ranges(LocalDate today) {
        return IntStream.range(0, RANGES)
                .mapToObj(i -> {
                    LocalDate last = today.minusDays(i == 0 ? 0 : luck.nextInt(DAYS));
                    return new DateRange(last.minusDays(luck.nextInt(DAYS)), last);
                })
                .toList();
    }

    /** Every tenant as a whole, and each of its agents. */
    Stream<Whose> everybody() {
        return tenants.stream()
                .flatMap(tenant -> Stream.concat(
                        Stream.of(Whose.all(tenant)),
                        agents.stream().map(agent -> new Whose(tenant, Optional.of(agent)))));
    }

    /** Every tenant as a whole, and one agent of each. */
    Stream<Whose> some() {
        return tenants.stream()
                .flatMap(tenant -> Stream.of(
                        Whose.all(tenant), new Whose(tenant, Optional.of(agents.get(luck.nextInt(agents.size()))))));
    }
}
