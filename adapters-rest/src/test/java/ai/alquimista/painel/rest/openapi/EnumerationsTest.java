package ai.alquimista.painel.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.rest.agent.AgentsView.AgentView;
import ai.alquimista.painel.rest.audit.AuditEventView;
import ai.alquimista.painel.rest.audit.VerificationView;
import ai.alquimista.painel.rest.detail.DeployedAgentsView.DeployedAgentView;
import ai.alquimista.painel.rest.detail.TenantChangeRequest;
import ai.alquimista.painel.rest.detail.TenantDetailView.TenantFileView;
import ai.alquimista.painel.rest.directory.TenantsView.TenantLine;
import ai.alquimista.painel.rest.incident.IncidentChangeRequest;
import ai.alquimista.painel.rest.incident.IncidentFileView;
import ai.alquimista.painel.rest.incident.IncidentRequest;
import ai.alquimista.painel.rest.incident.IncidentsView.IncidentView;
import ai.alquimista.painel.rest.incident.PlatformIncidentsView.TenantIncidentView;
import ai.alquimista.painel.rest.incident.TenantIncidentFileView;
import ai.alquimista.painel.rest.incident.TenantIncidentRequest;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.integration.PlatformIntegrationsView.TenantIntegrationView;
import ai.alquimista.painel.rest.integration.TestView;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.live.IncidentEventView;
import ai.alquimista.painel.rest.metering.DecisionRequest;
import ai.alquimista.painel.rest.metering.QuarantinedEventView;
import ai.alquimista.painel.rest.metering.QuarantinedEventView.ReportView;
import ai.alquimista.painel.rest.subnucleo.SubnucleosView.SubnucleoView;
import ai.alquimista.painel.rest.tenant.TenantView;
import ai.alquimista.painel.rest.user.TenantUserView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnumerationsTest {

    /** What an event that was kept aside can be: every filter but the one for all. */
    private static final QuarantineFilter[] STANDINGS =
            EnumSet.complementOf(EnumSet.of(QuarantineFilter.ALL)).toArray(QuarantineFilter[]::new);

    static Stream<Arguments> documented() {
        return Stream.of(
                Arguments.of(TenantView.class, "status", TenantStatus.values()),
                Arguments.of(TenantLine.class, "status", TenantStatus.values()),
                Arguments.of(AgentView.class, "status", AgentStatus.values()),
                Arguments.of(IntegrationView.class, "status", IntegrationStatus.values()),
                Arguments.of(TestView.class, "code", ProbeFailure.values()),
                Arguments.of(IncidentView.class, "status", IncidentStatus.values()),
                Arguments.of(IncidentView.class, "severity", Severity.values()),
                Arguments.of(TenantFileView.class, "status", TenantStatus.values()),
                Arguments.of(TenantChangeRequest.class, "status", TenantStatus.values()),
                Arguments.of(TenantUserView.class, "status", UserStatus.values()),
                Arguments.of(TenantUserView.class, "role", UserRole.values()),
                Arguments.of(DeployedAgentView.class, "status", AgentStatus.values()),
                Arguments.of(TenantIntegrationView.class, "status", IntegrationStatus.values()),
                Arguments.of(TenantIntegrationView.class, "tenantStatus", TenantStatus.values()),
                Arguments.of(TenantIncidentView.class, "status", IncidentStatus.values()),
                Arguments.of(TenantIncidentView.class, "severity", Severity.values()),
                Arguments.of(IncidentFileView.class, "status", IncidentStatus.values()),
                Arguments.of(IncidentFileView.class, "severity", Severity.values()),
                Arguments.of(TenantIncidentFileView.class, "status", IncidentStatus.values()),
                Arguments.of(TenantIncidentFileView.class, "severity", Severity.values()),
                Arguments.of(IncidentRequest.class, "severity", Severity.values()),
                Arguments.of(TenantIncidentRequest.class, "severity", Severity.values()),
                Arguments.of(IncidentChangeRequest.class, "status", IncidentStatus.values()),
                Arguments.of(IncidentChangeRequest.class, "severity", Severity.values()),
                Arguments.of(IncidentEventView.class, "change", IncidentStep.values()),
                Arguments.of(IncidentEventView.class, "status", IncidentStatus.values()),
                Arguments.of(IncidentEventView.class, "severity", Severity.values()),
                Arguments.of(QuarantinedEventView.class, "status", STANDINGS),
                Arguments.of(ReportView.class, "status", Outcome.values()),
                Arguments.of(DecisionRequest.class, "status", Resolution.values()),
                Arguments.of(AuditEventView.class, "eventCategory", Category.values()),
                Arguments.of(AuditEventView.class, "status", AuditEntry.Outcome.values()),
                Arguments.of(VerificationView.class, "fault", Fault.values()),
                Arguments.of(SubnucleoView.class, "status", SubnucleoStatus.values()));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void name_every_value_that_the_domain_knows(Class<?> view, String field, Enum<?>[] values)
            throws NoSuchFieldException {
        Schema schema = view.getDeclaredField(field).getAnnotation(Schema.class);
        assertThat(schema.enumeration())
                .containsExactlyInAnyOrder(
                        Arrays.stream(values).map(Spelling::of).toArray(String[]::new));
    }
}
