package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationCounts;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All tenants' integrations: their numbers, and a page of them. */
@Schema(name = "PlatformIntegrationPage", description = "All tenants' integrations: their numbers, and a page of them")
public record PlatformIntegrationsView(
        @Schema(description = "Of all integrations, whatever was asked for; by type")
        List<CountsView> byType,

        @Schema(description = "By name; never null, possibly empty")
        List<TenantIntegrationView> integrations,

        @Schema(
                description =
                        "Integrations under the same filters, on all pages; null where a search finds over 10,000")
        Optional<Long> total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public PlatformIntegrationsView {
        byType = List.copyOf(byType);
        integrations = List.copyOf(integrations);
    }

    static PlatformIntegrationsView of(IntegrationOverview overview, Paging paging) {
        return new PlatformIntegrationsView(
                overview.byType().stream().map(CountsView::of).toList(),
                overview.page().rows().stream().map(TenantIntegrationView::of).toList(),
                overview.page().total(),
                paging.limit(),
                paging.offset(),
                paging.next(overview.page()));
    }

    /** How many of one type. */
    @Schema(name = "IntegrationCounts", description = "How many integrations of one type there are, by status")
    public record CountsView(
            @Schema(description = "The kind of service", examples = "whatsapp")
            String type,

            @Schema(description = "Of every status") long total,
            @Schema(description = "That work") long active,
            @Schema(description = "That are switched off") long inactive,
            @Schema(description = "That failed last") long error,

            @Schema(description = "That wait for credentials")
            long pending) {

        static CountsView of(IntegrationCounts counts) {
            return new CountsView(
                    counts.type(),
                    counts.total(),
                    counts.active(),
                    counts.inactive(),
                    counts.error(),
                    counts.pending());
        }
    }

    /** One of them. */
    @Schema(name = "TenantIntegration", description = "A connection to an outside service, and whose it is")
    public record TenantIntegrationView(
            @Schema(description = "The integration") UUID id,

            @Schema(description = "The kind of service", examples = "whatsapp")
            String type,

            @Schema(description = "The tenant's name for it")
            String name,

            @Schema(
                    enumeration = {"active", "inactive", "error", "pending"},
                    description = "Pending: it waits for credentials")
            String status,

            @Schema(description = "Null if it never ran") Optional<Instant> lastSyncAt,

            @Schema(description = "The outside service's own words at the last failure; null without one")
            Optional<String> lastError,

            @Schema(description = "Whose it is") UUID tenantId,
            @Schema(description = "The tenant's name") String tenantName,

            @Schema(
                    enumeration = {"active", "suspended", "inactive"},
                    description = "How the tenant stands")
            String tenantStatus,

            @Schema(description = "Grows with every change; what `If-Match` names", examples = "3")
            long version) {

        static TenantIntegrationView of(TenantIntegration owned) {
            Integration integration = owned.integration();
            return new TenantIntegrationView(
                    integration.id(),
                    integration.type(),
                    integration.name(),
                    Spelling.of(integration.status()),
                    integration.lastSyncAt(),
                    integration.lastError(),
                    owned.tenant().value(),
                    owned.tenantName(),
                    Spelling.of(owned.tenantStatus()),
                    integration.version().value());
        }
    }
}
