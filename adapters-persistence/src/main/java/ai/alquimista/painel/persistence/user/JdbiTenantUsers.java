package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.tenant.EmailAddress;
import ai.alquimista.painel.domain.tenant.Seats;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.KeptAnswers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * People in PostgreSQL. All writing goes through the internal door, since a user of the identity provider stands once on the
 * platform; each statement names the tenant.
 */
public final class JdbiTenantUsers implements TenantUsers {

    /** For so long the one who waits for the answer has the task for themselves. */
    private static final Duration HEAD_START = Duration.ofSeconds(6);

    private final Door door;
    private final Clock clock;
    private final DirectorySteps steps;
    private final Waiting waiting;

    /**
     * The people behind a door.
     *
     * @param waiting how many connections may wait for the identity provider at once
     */
    public JdbiTenantUsers(Door door, Clock clock, int waiting) {
        this.door = door;
        this.clock = clock;
        this.steps = new DirectorySteps(clock);
        this.waiting = new Waiting(waiting);
    }

    @Override
    public List<TenantUser> ofTenant(TenantId tenant) {
        return door.read(tenant, TenantUserSql.class, sql -> sql.findAll(tenant));
    }

    @Override
    public Begun invite(
            Granted by,
            EmailAddress email,
            Repeatable<TenantUser> request,
            Function<Place, Decision<TenantUser>> rule) {
        TenantId tenant = by.tenant().id();
        return door.inInternalTransaction(tenant, TenantUserSql.class, sql -> {
            Optional<Answered> before = KeptAnswers.kept(sql.once(), by, request, clock.instant());
            if (before.isPresent()) return new Begun.Replayed(before.get());
            Seats seats = sql.count(tenant, sql.lock(tenant));
            Optional<UserRow> row = sql.findByEmail(tenant, email.value());
            Optional<String> mark = request.key().map(key -> KeptAnswers.digest(by, key));
            Decision<TenantUser> decision = rule.apply(new Place(seats, row.map(found -> found.holder(mark))));
            UUID user = decision.next().id();
            write(sql, tenant, row, decision);
            mark.ifPresent(text -> sql.mark(tenant, user, text));
            if (decision.next().status() == UserStatus.INVITED) note(sql, tenant, user);
            return new Begun.Noted(user);
        });
    }

    @Override
    public Optional<Changed> change(
            Granted by, UUID user, Optional<Version> expected, Function<Place, Decision<TenantUser>> rule) {
        TenantId tenant = by.tenant().id();
        return door.inInternalTransaction(tenant, TenantUserSql.class, sql -> {
            Seats seats = sql.count(tenant, sql.lock(tenant));
            return sql.find(tenant, user).map(row -> {
                if (expected.filter(version -> !version.equals(row.version())).isPresent()) throw new Refusal.Stale();
                Decision<TenantUser> decision = rule.apply(new Place(seats, Optional.of(row.holder(Optional.empty()))));
                boolean written = write(sql, tenant, Optional.of(row), decision);
                if (written) note(sql, tenant, user);
                return new Changed(decision.next(), written);
            });
        });
    }

    @Override
    public Settled<TenantUser> settle(Granted by, UUID user, Settling rule) {
        TenantId tenant = by.tenant().id();
        return waiting.orOpen(() ->
                door.inInternalTransaction(tenant, TenantUserSql.class, sql -> steps.settle(sql, tenant, user, rule)));
    }

    @Override
    public Settled<Answered> settle(Granted by, UUID user, Repeatable<TenantUser> request, Settling rule) {
        TenantId tenant = by.tenant().id();
        return waiting.orOpen(() -> door.inInternalTransaction(tenant, TenantUserSql.class, sql -> {
            Optional<Answered> before = KeptAnswers.kept(sql.once(), by, request, clock.instant());
            if (before.isPresent()) return new Settled.Done<>(before.get());
            return switch (steps.settle(sql, tenant, user, rule)) {
                case Settled.Done<TenantUser> done ->
                    new Settled.Done<>(KeptAnswers.once(sql.once(), by, request, clock.instant(), done::now));
                case Settled.Refused<TenantUser> refused -> new Settled.Refused<>();
                case Settled.Open<TenantUser> open -> new Settled.Open<>(open.cause());
                case Settled.Busy<TenantUser> busy -> new Settled.Busy<>();
            };
        }));
    }

    @Override
    public Optional<Settled<TenantUser>> settleNext(Settling rule) {
        return door.inInternalTransaction(TenantUserSql.class, sql -> steps.settleNext(sql, rule));
    }

    /** Whether there was anything to write. */
    private boolean write(TenantUserSql sql, TenantId tenant, Optional<UserRow> row, Decision<TenantUser> decision) {
        TenantUser next = decision.next();
        Instant now = clock.instant();
        if (row.isEmpty()) sql.insert(tenant, next, now);
        else if (row.get().user().equals(next)) return false;
        else if (!sql.update(tenant, next, row.get().user().losesBy(next), now)) throw new Refusal.Stale();
        decision.trail().forEach(sql.log()::append);
        return true;
    }

    private void note(TenantUserSql sql, TenantId tenant, UUID user) {
        Instant now = clock.instant();
        sql.tasks().note(tenant, user, now, now.plus(HEAD_START));
    }
}
