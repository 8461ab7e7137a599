package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.usage.UsageRevision;
import ai.alquimista.painel.domain.usage.UsageRevision.Measured;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.Paging;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of revisions, newest first. */
@Schema(name = "UsageRevisionPage", description = "A page of changes to closed days, newest first")
public record RevisionsView(
        @Schema(description = "Never null, possibly empty") List<RevisionView> revisions,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public RevisionsView {
        revisions = List.copyOf(revisions);
    }

    static RevisionsView of(Page<UsageRevision> page, Paging paging) {
        return new RevisionsView(
                page.rows().stream().map(RevisionView::of).toList(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }

    /** One of them. */
    @Schema(name = "UsageRevision", description = "A change to the figures of a day that was closed already")
    public record RevisionView(
            @Schema(description = "The revision") UUID id,
            @Schema(description = "Whose figures changed") UUID tenantId,
            @Schema(description = "The tenant's name") String tenantName,

            @Schema(description = "The closed day, in the tenant's zone")
            LocalDate date,

            @Schema(description = "Whose requests; null for those that reached no agent")
            Optional<UUID> agentId,

            @Schema(description = "When the figures changed")
            Instant revisedAt,

            @Schema(
                    enumeration = {"late_events", "replayed_event", "rerun"},
                    description =
                            "Events that came late, a report that counts in another's place, or a day rolled anew by hand")
            String cause,

            @Schema(description = "What they said; null where there were none")
            Optional<MeasuredView> before,

            @Schema(description = "What they say since; null where there are none any more")
            Optional<MeasuredView> after) {

        static RevisionView of(UsageRevision revision) {
            return new RevisionView(
                    revision.id(),
                    revision.tenant().value(),
                    revision.tenantName(),
                    revision.day(),
                    revision.agent().map(AgentId::value),
                    revision.revisedAt(),
                    Spelling.of(revision.cause()),
                    revision.before().map(MeasuredView::of),
                    revision.after().map(MeasuredView::of));
        }
    }

    /** The figures of one side. */
    @Schema(name = "MeasuredDay", description = "What a closed day said")
    public record MeasuredView(
            @Schema(description = "The figures") FiguresView figures,

            @Schema(description = "US dollars, six decimals")
            BigDecimal totalCostUsd) {

        static MeasuredView of(Measured measured) {
            return new MeasuredView(FiguresView.of(measured.figures()), measured.costUsd());
        }
    }
}
