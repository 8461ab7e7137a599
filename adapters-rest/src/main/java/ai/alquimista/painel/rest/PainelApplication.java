package ai.alquimista.painel.rest;

import ai.alquimista.painel.rest.access.PermissionFilter;
import ai.alquimista.painel.rest.agent.AgentResource;
import ai.alquimista.painel.rest.answer.ReadAnswers;
import ai.alquimista.painel.rest.audit.AuditResource;
import ai.alquimista.painel.rest.billing.BillingResource;
import ai.alquimista.painel.rest.bulk.CommandBulkResource;
import ai.alquimista.painel.rest.bulk.TenantBulkResource;
import ai.alquimista.painel.rest.command.CommandResource;
import ai.alquimista.painel.rest.command.CommandTypeResource;
import ai.alquimista.painel.rest.command.OneCommandResource;
import ai.alquimista.painel.rest.detail.TenantAgentResource;
import ai.alquimista.painel.rest.detail.TenantDetailResource;
import ai.alquimista.painel.rest.directory.OnboardingResource;
import ai.alquimista.painel.rest.directory.TenantDirectoryResource;
import ai.alquimista.painel.rest.incident.IncidentResource;
import ai.alquimista.painel.rest.incident.OneIncidentResource;
import ai.alquimista.painel.rest.incident.OnePlatformIncidentResource;
import ai.alquimista.painel.rest.incident.PlatformIncidentResource;
import ai.alquimista.painel.rest.integration.IntegrationResource;
import ai.alquimista.painel.rest.integration.OneIntegrationResource;
import ai.alquimista.painel.rest.integration.PlatformIntegrationResource;
import ai.alquimista.painel.rest.json.JsonBody;
import ai.alquimista.painel.rest.live.CommandEventResource;
import ai.alquimista.painel.rest.live.IncidentEventResource;
import ai.alquimista.painel.rest.metering.IngestResource;
import ai.alquimista.painel.rest.metering.QuarantineResource;
import ai.alquimista.painel.rest.plan.PlanResource;
import ai.alquimista.painel.rest.platform.PlatformAgentResource;
import ai.alquimista.painel.rest.platform.UsageOverviewResource;
import ai.alquimista.painel.rest.problem.ProblemMapper;
import ai.alquimista.painel.rest.staff.StaffResource;
import ai.alquimista.painel.rest.subnucleo.SubnucleoResource;
import ai.alquimista.painel.rest.tenant.TenantResource;
import ai.alquimista.painel.rest.usage.RevisionResource;
import ai.alquimista.painel.rest.usage.UsageResource;
import ai.alquimista.painel.rest.user.TenantUserResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every class that Jakarta REST is to know; nothing is found by scanning. */
@ApplicationPath("/")
public class PainelApplication extends Application {

    static final Set<Class<?>> RESOURCES = Set.of(
            TenantResource.class,
            AgentResource.class,
            IntegrationResource.class,
            OneIntegrationResource.class,
            UsageResource.class,
            IncidentResource.class,
            SubnucleoResource.class,
            PlatformAgentResource.class,
            UsageOverviewResource.class,
            RevisionResource.class,
            BillingResource.class,
            TenantDirectoryResource.class,
            OnboardingResource.class,
            TenantDetailResource.class,
            TenantAgentResource.class,
            PlanResource.class,
            PlatformIntegrationResource.class,
            PlatformIncidentResource.class,
            IngestResource.class,
            QuarantineResource.class,
            TenantBulkResource.class,
            CommandBulkResource.class,
            CommandResource.class,
            OneCommandResource.class,
            CommandTypeResource.class,
            AuditResource.class,
            CommandEventResource.class,
            TenantUserResource.class,
            OneIncidentResource.class,
            OnePlatformIncidentResource.class,
            IncidentEventResource.class,
            StaffResource.class);

    private static final Set<Class<?>> PROVIDERS =
            Set.of(ProblemMapper.class, PermissionFilter.class, ReadAnswers.class, JsonBody.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(RESOURCES.stream(), PROVIDERS.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
