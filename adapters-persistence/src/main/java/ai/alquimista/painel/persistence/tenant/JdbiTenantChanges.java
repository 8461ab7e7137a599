package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.once.KeptAnswers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementException;

/** Tenants with their history, the log's lines and the answers that are kept, in one transaction each. */
public final class JdbiTenantChanges implements TenantChanges {

    private static final String INVALID_PARAMETER_VALUE = "22023";

    private final Door door;

    public JdbiTenantChanges(Door door) {
        this.door = door;
    }

    @Override
    public Answered open(
            GrantedPlatform by,
            Repeatable<TenantFile> request,
            Instant now,
            Function<Set<String>, Decision<TenantFile>> rule) {
        return door.inInternalTransaction(
                TenantChangeSql.class,
                sql -> KeptAnswers.once(
                        sql.once(),
                        by,
                        request,
                        now,
                        () -> open(sql, rule.apply(sql.findPlans().keySet()))));
    }

    private static TenantFile open(TenantChangeSql sql, Decision<TenantFile> decision) {
        TenantFile tenant = decision.next();
        requireKnown(sql, tenant.timeZone());
        sql.takeTurn();
        if (sql.insert(tenant) == 0) throw new Conflict(Clash.CNPJ_TAKEN);
        sql.remember(tenant.id().value());
        decision.trail().forEach(sql.log()::append);
        return tenant;
    }

    private static void requireKnown(TenantChangeSql sql, ZoneId zone) {
        try {
            sql.localTime(zone);
        } catch (StatementException failure) {
            boolean unknown = failure.getCause() instanceof SQLException refused
                    && INVALID_PARAMETER_VALUE.equals(refused.getSQLState());
            throw unknown ? new Invalid("time_zone", Flaw.NOT_A_TIME_ZONE) : failure;
        }
    }

    @Override
    public TenantFile change(Granted by, Optional<Version> expected, Rule rule) {
        return door.inTransaction(
                by, TenantChangeSql.class, sql -> change(sql, by.tenant().id(), expected, rule));
    }

    private static TenantFile change(TenantChangeSql sql, TenantId tenant, Optional<Version> expected, Rule rule) {
        TenantFile before = sql.lock(tenant).orElseThrow(() -> new NotFound("tenant"));
        if (!expected.orElse(before.version()).equals(before.version())) throw new Stale();
        Decision<TenantFile> decision = rule.on(before, sql.findPlaces(tenant), sql.findPlans());
        TenantFile after = decision.next();
        if (after.equals(before)) return before;
        sql.write(Map.of(tenant, before), List.of(decision));
        return after;
    }
}
