package ai.alquimista.painel.rest.audit;

import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.paging.Paging;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the audit log, newest first. */
@Schema(name = "AuditEventPage", description = "A page of the audit log, newest first")
public record AuditEventsView(
        @Schema(description = "Never null, possibly empty") List<AuditEventView> events,

        @Schema(description = "Events under the same filters, on all pages; null where there are over 10,000")
        Optional<Long> total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public AuditEventsView {
        events = List.copyOf(events);
    }

    static AuditEventsView of(Page<AuditLine> page, Paging paging) {
        return new AuditEventsView(
                page.rows().stream().map(AuditEventView::of).toList(),
                page.total(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }
}
