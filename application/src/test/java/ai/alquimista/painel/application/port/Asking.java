package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;

import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.ReadKey;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions by people who may ask them. */
public final class Asking {

    public static final Answer<List<String>> NAMES = Answer.listOf(String.class);

    private Asking() {}

    /** A member's question about their own tenant. */
    public static ReadKey<List<String>> names(TenantId tenant, Group group, long generation, String... parameters) {
        return key(NAMES, by(tenant, group, Operation.GET_TENANT_ME), generation, Duration.ofMinutes(5), parameters);
    }

    public static <T> ReadKey<T> key(
            Answer<T> answer, Grant by, long generation, Duration ceiling, String... parameters) {
        return new ReadKey<>(
                by, new Question<>(answer, Set.of(Topic.TENANTS), ceiling, List.of(parameters)), generation);
    }

    public static Granted by(TenantId tenant, Group group, Operation operation) {
        Caller caller = new Caller(
                new UserId("ana"), Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("192.0.2.1", "test"));
        TenantStanding standing = new TenantStanding(tenant, TenantStatus.ACTIVE, SAO_PAULO);
        return Granted.toMember(caller, operation, new Membership(standing, Optional.empty()), Optional.empty());
    }
}
