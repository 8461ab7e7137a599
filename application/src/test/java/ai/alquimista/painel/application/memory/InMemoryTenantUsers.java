package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.EmailAddress;
import ai.alquimista.painel.domain.tenant.Seats;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** People and their tasks in maps. Whoever asks the identity provider holds nothing but the task. */
public final class InMemoryTenantUsers implements TenantUsers {

    private static final Duration HEAD_START = Duration.ofSeconds(6);

    private final Clock clock;
    private final int most;
    private final Map<UUID, Row> rows = new LinkedHashMap<>();
    private final Map<UUID, Open> tasks = new LinkedHashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private final Map<String, Answered> answers = new HashMap<>();
    private final Map<UUID, Once.Key> invitedUnder = new HashMap<>();
    private final List<AuditEntry> log = new ArrayList<>();

    private record Row(TenantId tenant, TenantUser user, Optional<UserId> sub, boolean losesRights) {}

    private record Open(int attempts, Instant nextAt) {}

    public InMemoryTenantUsers(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    public void add(TenantId tenant, TenantUser user, Optional<UserId> sub) {
        rows.put(user.id(), new Row(tenant, user, sub, false));
    }

    public List<AuditEntry> log() {
        return List.copyOf(log);
    }

    @Override
    public List<TenantUser> ofTenant(TenantId tenant) {
        return rows.values().stream()
                .filter(row -> row.tenant().equals(tenant))
                .map(Row::user)
                .sorted(Comparator.comparing(TenantUser::fullName).thenComparing(TenantUser::id))
                .toList();
    }

    @Override
    public Begun invite(
            Granted by,
            EmailAddress email,
            Repeatable<TenantUser> request,
            Function<Place, Decision<TenantUser>> rule) {
        Optional<Answered> before = kept(request);
        if (before.isPresent()) return new Begun.Replayed(before.get());
        TenantId tenant = by.tenant().id();
        Optional<Row> row = rows.values().stream()
                .filter(each -> each.tenant().equals(tenant))
                .filter(each -> each.user().email().equalsIgnoreCase(email.value()))
                .findFirst();
        Decision<TenantUser> decision = rule.apply(place(tenant, row, request.key()));
        UUID user = decision.next().id();
        write(tenant, row, decision);
        request.key().ifPresent(key -> invitedUnder.put(user, key));
        if (decision.next().status() == UserStatus.INVITED) note(user);
        return new Begun.Noted(user);
    }

    @Override
    public Optional<Changed> change(
            Granted by, UUID user, Optional<Version> expected, Function<Place, Decision<TenantUser>> rule) {
        TenantId tenant = by.tenant().id();
        return find(tenant, user).map(row -> {
            if (expected.filter(version -> !version.equals(row.user().version()))
                    .isPresent()) throw new Refusal.Stale();
            Decision<TenantUser> decision = rule.apply(place(tenant, Optional.of(row), Optional.empty()));
            boolean written = write(tenant, Optional.of(row), decision);
            if (written) note(user);
            return new Changed(decision.next(), written);
        });
    }

    @Override
    public Settled<TenantUser> settle(Granted by, UUID user, Settling rule) {
        TenantId tenant = by.tenant().id();
        if (tasks.containsKey(user)) return carryOut(tenant, user, rule);
        return find(tenant, user)
                .<Settled<TenantUser>>map(row -> new Settled.Done<>(row.user()))
                .orElseGet(Settled.Refused::new);
    }

    @Override
    public Settled<Answered> settle(Granted by, UUID user, Repeatable<TenantUser> request, Settling rule) {
        return switch (settle(by, user, rule)) {
            case Settled.Done<TenantUser> done -> {
                Answered first = new Answered(request.answer().apply(done.now()), false);
                request.key().ifPresent(key -> answers.put(key.text(), first));
                yield new Settled.Done<>(first);
            }
            case Settled.Refused<TenantUser> refused -> new Settled.Refused<>();
            case Settled.Open<TenantUser> open -> new Settled.Open<>(open.cause());
            case Settled.Busy<TenantUser> busy -> new Settled.Busy<>();
        };
    }

    @Override
    public Optional<Settled<TenantUser>> settleNext(Settling rule) {
        return tasks.entrySet().stream()
                .filter(task -> !task.getValue().nextAt().isAfter(clock.instant()))
                .findFirst()
                .map(Map.Entry::getKey)
                .map(user -> carryOut(row(user).tenant(), user, rule));
    }

    private Settled<TenantUser> carryOut(TenantId tenant, UUID user, Settling rule) {
        if (!held.add(user)) return new Settled.Busy<>();
        try {
            return carryOutHeld(tenant, user, rule);
        } finally {
            held.remove(user);
        }
    }

    private Settled<TenantUser> carryOutHeld(TenantId tenant, UUID user, Settling rule) {
        Row row = row(user);
        Open open = tasks.getOrDefault(user, new Open(0, clock.instant()));
        Step step = rule.on(
                new Task(tenant, row.user(), row.sub(), row.losesRights(), open.attempts()),
                sub -> rows.values().stream()
                        .anyMatch(other -> other.sub().equals(Optional.of(sub))
                                && !other.user().id().equals(user)));
        if (!(step instanceof Step.Later)
                && !row.user().version().equals(row(user).user().version())) return new Settled.Busy<>();
        return switch (step) {
            case Step.InStep inStep -> {
                TenantUser now = row.user().settled(inStep.status());
                rows.put(user, new Row(tenant, now, inStep.sub(), false));
                tasks.remove(user);
                log.addAll(inStep.trail());
                yield new Settled.Done<>(now);
            }
            case Step.GivenUp givenUp -> {
                rows.remove(user);
                tasks.remove(user);
                log.addAll(givenUp.trail());
                yield new Settled.Refused<>();
            }
            case Step.Later later -> {
                tasks.put(user, new Open(open.attempts() + 1, clock.instant().plus(later.pause())));
                yield new Settled.Open<>(later.cause());
            }
        };
    }

    private Optional<Answered> kept(Repeatable<TenantUser> request) {
        return request.key().map(key -> answers.get(key.text())).map(first -> new Answered(first.answer(), true));
    }

    private boolean write(TenantId tenant, Optional<Row> row, Decision<TenantUser> decision) {
        TenantUser next = decision.next();
        if (row.filter(now -> now.user().equals(next)).isPresent()) return false;
        boolean loses =
                row.filter(now -> now.losesRights() || now.user().losesBy(next)).isPresent();
        rows.put(next.id(), new Row(tenant, next, row.flatMap(Row::sub), loses));
        log.addAll(decision.trail());
        return true;
    }

    private void note(UUID user) {
        tasks.putIfAbsent(user, new Open(0, clock.instant().plus(HEAD_START)));
    }

    private Place place(TenantId tenant, Optional<Row> row, Optional<Once.Key> key) {
        List<TenantUser> all = ofTenant(tenant);
        return new Place(
                new Seats(
                        most,
                        (int) all.stream()
                                .filter(user -> user.status().takesSeat())
                                .count(),
                        (int) all.stream().filter(TenantUser::isActiveAdmin).count()),
                row.map(each -> new Holder(
                        each.user(),
                        each.sub().isPresent(),
                        key.filter(asked -> asked.equals(
                                        invitedUnder.get(each.user().id())))
                                .isPresent())));
    }

    private Optional<Row> find(TenantId tenant, UUID user) {
        return Optional.ofNullable(rows.get(user)).filter(row -> row.tenant().equals(tenant));
    }

    private Row row(UUID user) {
        return Optional.ofNullable(rows.get(user)).orElseThrow();
    }
}
