package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.Doubt;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.KeptAnswers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Changes of integrations, each in one transaction with its trail, its key and its credentials' doubts. */
public final class JdbiTenantIntegrations implements TenantIntegrations {

    private final TakingCredentials door;
    private final Clock clock;

    public JdbiTenantIntegrations(Door door, Clock clock) {
        this.door = new TakingCredentials(door);
        this.clock = clock;
    }

    @Override
    public Optional<Connected> find(Granted by, UUID integration) {
        return door.change(by, sql -> sql.find(by.tenant().id(), integration).map(ConnectedRow::connected));
    }

    @Override
    public Answered add(Granted by, Added added, Repeatable<Integration> request) {
        Instant now = now();
        return door.change(
                by,
                sql -> KeptAnswers.once(
                        sql.once(), by, request, now, () -> add(sql, by.tenant().id(), added, now)));
    }

    private static Integration add(IntegrationChangeSql sql, TenantId tenant, Added added, Instant now) {
        Integration fresh = added.integration();
        Optional<String> credential = added.credential().map(Kept::name);
        added.credential().ifPresent(kept -> TakingCredentials.take(sql.doubts(), tenant, kept));
        if (!sql.add(tenant, fresh, ConfigColumn.write(fresh.config()), credential, now))
            throw new Conflict(Clash.NAME_TAKEN);
        sql.log().append(added.line());
        return fresh;
    }

    @Override
    public Changed change(Granted by, Which which, Change change, Repeatable<Integration> request) {
        Instant now = now();
        List<Doubt> freed = new ArrayList<>();
        Answered answered = door.change(
                by,
                sql -> KeptAnswers.once(sql.once(), by, request, now, () -> {
                    Connected before = locked(sql, by.tenant().id(), which);
                    change(sql, by.tenant().id(), before, change, now).ifPresent(freed::add);
                    return sql.find(by.tenant().id(), which.integration())
                            .orElseThrow()
                            .connected()
                            .integration();
                }));
        return new Changed(answered, freed.stream().findFirst());
    }

    private static Optional<Doubt> change(
            IntegrationChangeSql sql, TenantId tenant, Connected before, Change change, Instant now) {
        Decision<Integration> decision = change.rule().apply(before);
        Integration next = decision.next();
        if (next.equals(before.integration()) && change.credential().isEmpty()) return Optional.empty();
        change.credential().ifPresent(kept -> TakingCredentials.take(sql.doubts(), tenant, kept));
        sql.update(tenant, next, change.credential().map(Kept::name).or(before::credential), now);
        if (!next.config().equals(before.integration().config()))
            sql.configure(tenant, next.id(), ConfigColumn.write(next.config()));
        decision.trail().forEach(sql.log()::append);
        return change.credential().flatMap(kept -> condemned(sql.doubts(), tenant, before, now));
    }

    @Override
    public Optional<Doubt> remove(Granted by, Which which, Function<Integration, AuditEntry> line) {
        return door.change(by, sql -> {
            Connected before = locked(sql, by.tenant().id(), which);
            sql.remove(by.tenant().id(), which.integration());
            sql.log().append(line.apply(before.integration()));
            return condemned(sql.doubts(), by.tenant().id(), before, now());
        });
    }

    private static Connected locked(IntegrationChangeSql sql, TenantId tenant, Which which) {
        Connected found = sql.lock(tenant, which.integration())
                .orElseThrow(() -> new NotFound("integration"))
                .connected();
        if (which.expected().filter(found.integration().version()::equals).isPresent()
                || which.expected().isEmpty()) return found;
        throw new Stale();
    }

    private static Optional<Doubt> condemned(DoubtSql doubts, TenantId tenant, Connected before, Instant now) {
        Optional<Doubt> freed = before.credential().map(name -> new Doubt(tenant, UUID.randomUUID(), name));
        freed.ifPresent(doubt -> doubts.noteCondemned(doubt, now));
        return freed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
