package ai.alquimista.painel.rest.directory;

import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.Paging;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the list of all tenants. */
@Schema(name = "TenantPage", description = "A page of all tenants, in the order that was asked for")
public record TenantsView(
        @Schema(description = "Never null, possibly empty") List<TenantLine> tenants,

        @Schema(description = "Tenants under the same filters, on all pages; null where a search finds over 10,000")
        Optional<Long> total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public TenantsView {
        tenants = List.copyOf(tenants);
    }

    static TenantsView of(Page<TenantSummary> page, Paging paging) {
        return new TenantsView(
                page.rows().stream().map(TenantLine::of).toList(),
                page.total(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }

    /** One of them. */
    @Schema(name = "TenantSummary", description = "A tenant as one line of a list")
    public record TenantLine(
            @Schema(description = "The tenant") UUID id,

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

            @Schema(description = "Agents that are active now")
            int activeAgents,

            @Schema(description = "Users who are active now")
            int activeUsers,

            @JsonProperty("requests_last_30_days")
            @Schema(description = "Requests on the thirty calendar days, in the tenant's own zone, that end today")
            long requestsLast30Days,

            @Schema(description = "When the tenant was onboarded")
            Instant createdAt,

            @Schema(description = "What `If-Match` takes; grows with every change")
            long version) {

        static TenantLine of(TenantSummary tenant) {
            return new TenantLine(
                    tenant.id().value(),
                    tenant.name(),
                    tenant.cnpj().punctuated(),
                    tenant.segment(),
                    tenant.plan(),
                    Spelling.of(tenant.status()),
                    tenant.mrrEstimate(),
                    tenant.activeAgents(),
                    tenant.activeUsers(),
                    tenant.requestsLast30Days(),
                    tenant.createdAt(),
                    tenant.version().value());
        }
    }
}
