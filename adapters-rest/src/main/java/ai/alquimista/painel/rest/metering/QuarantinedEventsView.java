package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.paging.Paging;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the reports that were kept aside, newest first. */
@Schema(name = "QuarantinedEventPage", description = "A page of the events that were kept aside, newest first")
public record QuarantinedEventsView(
        @Schema(description = "Never null, possibly empty") List<QuarantinedEventView> events,

        @Schema(description = "Events under the same filters, on all pages; null where there are over 10,000")
        Optional<Long> total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public QuarantinedEventsView {
        events = List.copyOf(events);
    }

    static QuarantinedEventsView of(Page<QuarantinedEvent> page, Paging paging) {
        return new QuarantinedEventsView(
                page.rows().stream().map(QuarantinedEventView::of).toList(),
                page.total(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }
}
