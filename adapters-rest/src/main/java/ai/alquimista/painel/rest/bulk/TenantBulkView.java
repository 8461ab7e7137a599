package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.tenant.ChangingManyTenants.Moved;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.problem.Asker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many tenants. */
@Schema(name = "TenantBulkOutcome", description = "What became of each tenant that was meant")
public record TenantBulkView(
        @Schema(
                enumeration = {"suspend", "reactivate"},
                description = "What was asked for")
        String action,

        @Schema(description = "Tenants that were meant") int total,

        @Schema(description = "Tenants that now stand as was asked for")
        int succeeded,

        @Schema(description = "Tenants that do not, for what their `code` tells")
        int failed,

        @Schema(description = "As they were named, or by name; never null, possibly empty")
        List<ResultView> results) {

    public TenantBulkView {
        results = List.copyOf(results);
    }

    static TenantBulkView of(TenantMove move, Outcomes<Moved> outcomes, Asker asker) {
        return new TenantBulkView(
                Spelling.of(move),
                outcomes.all().size(),
                outcomes.succeeded(),
                outcomes.failed(),
                outcomes.all().stream().map(each -> ResultView.of(each, asker)).toList());
    }

    /** What became of one. */
    @Schema(name = "TenantBulkResult", description = "What became of one tenant")
    public record ResultView(
            @Schema(description = "The tenant") UUID tenantId,

            @Schema(description = "The company's name; null where there is no such tenant")
            Optional<String> tenantName,

            @Schema(
                    enumeration = {"done", "unchanged", "failed"},
                    description = "`unchanged`: it stood so before")
            String outcome,

            @Schema(
                    description =
                            "Why not, for programs; null unless it failed. `NOT_TRIED`: there was no time left, and"
                                    + " the same request goes on with it",
                    examples = "WRONG_STATE")
            Optional<String> code,

            @Schema(description = "Why not, in the caller's language; null unless it failed")
            Optional<String> detail,

            @Schema(description = "The tenant's version now, for `If-Match`; null where it failed")
            Optional<Long> version) {

        static ResultView of(Attempted<Moved> attempted, Asker asker) {
            Optional<Moved> moved =
                    attempted instanceof Attempted.Done<Moved> done ? Optional.of(done.result()) : Optional.empty();
            Optional<Shortfall> shortfall = Shortfall.of(attempted, asker);
            return new ResultView(
                    attempted.tenant().id().value(),
                    moved.map(done -> done.tenant().name()).or(attempted.tenant()::name),
                    moved.map(done -> done.isChanged() ? "done" : "unchanged").orElse("failed"),
                    shortfall.map(Shortfall::code),
                    shortfall.map(Shortfall::detail),
                    moved.map(done -> done.tenant().version().value()));
        }
    }
}
