package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.usage.UsageSummary;
import ai.alquimista.painel.rest.agent.AgentsView.AgentView;
import ai.alquimista.painel.rest.incident.IncidentsView.IncidentView;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.json.Spelling;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant with everything that belongs to it. */
@Schema(name = "TenantDetail", description = "A tenant with everything that belongs to it")
public record TenantDetailView(
        TenantFileView tenant,

        @Schema(description = "All of its people, by name; never null, possibly empty")
        List<UserView> users,

        @Schema(description = "Of every status, the newest activation first; never null, possibly empty")
        List<AgentView> agents,

        @Schema(description = "By type, then name; never null, possibly empty")
        List<IntegrationView> integrations,

        UsageSummaryView usageSummary,

        @Schema(description = "The five newest at most, the newest first; never null, possibly empty")
        List<IncidentView> recentIncidents) {

    public TenantDetailView {
        users = List.copyOf(users);
        agents = List.copyOf(agents);
        integrations = List.copyOf(integrations);
        recentIncidents = List.copyOf(recentIncidents);
    }

    static TenantDetailView of(TenantDetail detail) {
        return new TenantDetailView(
                TenantFileView.of(detail.tenant()),
                detail.users().stream().map(UserView::of).toList(),
                detail.agents().stream().map(AgentView::of).toList(),
                detail.integrations().stream()
                        .map(integration -> IntegrationView.of(integration, true))
                        .toList(),
                UsageSummaryView.of(detail.usage()),
                detail.recentIncidents().stream().map(IncidentView::of).toList());
    }

    /** The tenant itself. */
    @Schema(name = "TenantFile", description = "A tenant as our own people see it")
    public record TenantFileView(
            @Schema(description = "The id that `tenant_id` takes")
            UUID id,

            @Schema(description = "The company's name") String name,

            @Schema(description = "Punctuated; letters are possible since July 2026", examples = "12.345.678/0001-95")
            String cnpj,

            @Schema(description = "The company's line of business")
            String segment,

            @Schema(description = "The plan's code", examples = "professional")
            String plan,

            @Schema(
                    enumeration = {"active", "suspended", "inactive"},
                    description = "The people of any but an active tenant are refused")
            String status,

            @Schema(description = "Monthly recurring revenue, BRL, two decimals")
            BigDecimal mrrEstimate,

            @Schema(description = "The IANA zone that cuts the tenant's calendar days")
            String timeZone,

            @Schema(description = "When the tenant was onboarded")
            Instant createdAt,

            @Schema(description = "When anything of this was last changed")
            Instant updatedAt,

            @Schema(description = "What `If-Match` takes; grows with every change")
            long version) {

        public static TenantFileView of(TenantFile tenant) {
            return new TenantFileView(
                    tenant.id().value(),
                    tenant.name(),
                    tenant.cnpj().punctuated(),
                    tenant.segment(),
                    tenant.plan(),
                    Spelling.of(tenant.status()),
                    tenant.mrrEstimate(),
                    tenant.timeZone().getId(),
                    tenant.createdAt(),
                    tenant.updatedAt(),
                    tenant.version().value());
        }
    }

    /** One of its people. */
    @Schema(name = "TenantUser", description = "One of a tenant's people")
    public record UserView(
            @Schema(description = "The user's row, not the identity provider's id")
            UUID id,

            @Schema(description = "The address that invitations go to")
            String email,

            @Schema(description = "The user's name") String fullName,

            @Schema(
                    enumeration = {"admin", "user", "viewer"},
                    description = "What the user is called; what they may do, the identity provider's groups decide")
            String role,

            @Schema(
                    enumeration = {"active", "inactive", "invited"},
                    description = "Only active ones may sign in")
            String status,

            @Schema(description = "When the user last signed in; null if never")
            Optional<Instant> lastLoginAt) {

        static UserView of(TenantUser user) {
            return new UserView(
                    user.id(),
                    user.email(),
                    user.fullName(),
                    Spelling.of(user.role()),
                    Spelling.of(user.status()),
                    user.lastLoginAt());
        }
    }

    /** What it used lately. */
    @Schema(name = "UsageSummary", description = "What a tenant used lately, in its own calendar days, today included")
    public record UsageSummaryView(
            @JsonProperty("requests_last_7_days")
            @Schema(description = "Requests of all outcomes, of all agents and of none")
            long requestsLast7Days,

            @JsonProperty("requests_last_30_days")
            @Schema(description = "Requests of all outcomes, of all agents and of none")
            long requestsLast30Days,

            @JsonProperty("success_rate_last_30_days")
            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRateLast30Days) {

        static UsageSummaryView of(UsageSummary usage) {
            return new UsageSummaryView(
                    usage.requestsLastSevenDays(),
                    usage.lastThirtyDays().totalRequests(),
                    usage.lastThirtyDays().successRate());
        }
    }
}
