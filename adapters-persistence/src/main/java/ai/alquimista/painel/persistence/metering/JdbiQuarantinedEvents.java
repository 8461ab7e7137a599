package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.paging.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports that were kept aside, and the events that they count in the place of, in one transaction. */
public final class JdbiQuarantinedEvents implements QuarantinedEvents {

    private static final Anchor BEFORE_ALL = Anchor.at(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final Slice ONE = new Slice(BEFORE_ALL, 0, 1);

    private final Door door;

    public JdbiQuarantinedEvents(Door door) {
        this.door = door;
    }

    @Override
    public Page<QuarantinedEvent> list(QuarantineCriteria criteria, PageRequest page) {
        Sought sought = Sought.of(criteria);
        Slice slice = Slice.of(page, BEFORE_ALL);
        return door.readInternally(QuarantineSql.class, sql -> {
            List<QuarantinedEvent> rows = sql.find(sought.conditions(), sought, slice).stream()
                    .map(QuarantineRow::event)
                    .toList();
            long total =
                    slice.isWhole(rows, page) ? rows.size() : sql.count(sought.conditions(), sought, MOST_COUNTED + 1);
            return slice.page(
                    rows, Optional.of(total).filter(count -> count <= MOST_COUNTED), JdbiQuarantinedEvents::anchor);
        });
    }

    @Override
    public Optional<QuarantinedEvent> decide(UUID id, Rule rule) {
        return door.inInternalTransaction(
                QuarantineSql.class, sql -> sql.lock(id).map(tenant -> decide(sql, id, tenant, rule)));
    }

    private static QuarantinedEvent decide(QuarantineSql sql, UUID id, TenantId tenant, Rule rule) {
        sql.lockKey(id);
        QuarantinedEvent event = one(sql, id);
        Optional<Decision> decision = rule.on(event, sql.findSeal(tenant));
        if (decision.isEmpty()) return event;
        keep(sql, event, decision.get());
        return one(sql, id);
    }

    private static void keep(QuarantineSql sql, QuarantinedEvent event, Decision decision) {
        AuditEntry entry = decision.entry();
        if (decision.resolution() == Resolution.REPLAYED)
            replay(sql.replay(), event.id(), event.counted().orElseThrow().day(), entry);
        sql.decide(event.id(), decision.resolution(), entry.user(), entry.createdAt());
        sql.log().append(entry);
    }

    private static void replay(ReplaySql sql, UUID id, LocalDate counted, AuditEntry entry) {
        sql.setAside(id, counted, entry.user(), entry.createdAt());
        sql.mark(id, counted);
        int replaced = sql.replace(id, counted);
        int rekeyed = sql.rekey(id);
        if (replaced != 1 || rekeyed != 1)
            throw new IllegalStateException("%d events and %d keys under one id".formatted(replaced, rekeyed));
    }

    private static QuarantinedEvent one(QuarantineSql sql, UUID id) {
        Sought sought = Sought.one(id);
        return sql.find(sought.conditions(), sought, ONE).getFirst().event();
    }

    private static Anchor anchor(QuarantinedEvent event) {
        return Anchor.at(event.quarantinedAt(), event.id());
    }
}
