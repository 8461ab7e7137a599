package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.NewTenant;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Companies that come, and changes of tenants, for contracts and their stores. */
public final class ChangeSamples {

    public static final Instant NOW = Instant.parse("2026-03-10T12:00:00.123456Z");
    public static final Caller BIA = new Caller(
            new UserId("bia"), Set.of(Group.INTERNAL_ADMIN), Optional.empty(), NOW, new Origin("203.0.113.9", "test"));
    public static final GrantedPlatform ONBOARDING = GrantedPlatform.toStaff(BIA, Operation.CREATE_INTERNAL_TENANT);

    private ChangeSamples() {}

    public static TenantId id(int number) {
        return new TenantId(Samples.id(900 + number));
    }

    public static TenantFile company(int number) {
        String twelve = "4567890100%02d".formatted(number);
        String thirteen = twelve + Cnpj.checkDigit(twelve);
        return company(number, new Cnpj(thirteen + Cnpj.checkDigit(thirteen)));
    }

    public static TenantFile company(int number, Cnpj cnpj) {
        return new NewTenant("Nova " + number, cnpj, "Saúde", "starter", new BigDecimal("500.00"), SAO_PAULO)
                .onboarded(id(number), NOW);
    }

    public static Granted granted(TenantId tenant) {
        return Granted.toStaff(
                BIA, Operation.UPDATE_INTERNAL_TENANT, new TenantStanding(tenant, TenantStatus.ACTIVE, SAO_PAULO));
    }

    /**
     * Opens a tenant under a key.
     *
     * @param body what the request says, which the key stands for
     */
    public static Answered open(TenantChanges tenants, TenantFile tenant, String key, String body) {
        Once.Key sent = new Once.Key(key, "ab".repeat(31) + "0" + body);
        return tenants.open(
                ONBOARDING,
                new Repeatable<>(Optional.of(sent), ChangeSamples::answer),
                NOW,
                offered -> new Decision<>(tenant, List.of(entry("tenant.onboarded", tenant))));
    }

    private static FirstAnswer answer(TenantFile tenant) {
        return new FirstAnswer(201, Map.of("Location", "/" + tenant.id()), "{\"cnpj\":\"" + tenant.cnpj() + "\"}");
    }

    public static TenantFile change(
            TenantChanges tenants, TenantId tenant, Optional<Version> expected, String segment, String mrr) {
        TenantChange change = new TenantChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(segment),
                Optional.of(new BigDecimal(mrr)),
                Optional.empty());
        return tenants.change(granted(tenant), expected, (now, taken, offered) -> decision(change.of(now, NOW)));
    }

    public static Decision<TenantFile> renamed(TenantFile tenant, String name) {
        TenantChange change = new TenantChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return decision(change.of(tenant, NOW));
    }

    public static Decision<TenantFile> moved(TenantFile tenant, TenantStatus status) {
        TenantChange change = new TenantChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(status));
        return decision(change.of(tenant, NOW));
    }

    private static Decision<TenantFile> decision(TenantFile next) {
        return new Decision<>(next, List.of(entry("tenant.changed", next)));
    }

    private static AuditEntry entry(String type, TenantFile tenant) {
        return new AuditEntry(
                type,
                Category.TENANT,
                Optional.of(tenant.id()),
                BIA.user(),
                "tenant",
                Optional.of(tenant.id().toString()),
                "updateInternalTenant",
                Outcome.SUCCESS,
                Map.of(),
                BIA.origin(),
                NOW);
    }
}
