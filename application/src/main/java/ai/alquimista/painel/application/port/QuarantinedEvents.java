package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The reports that {@link MeteredRequests} kept aside, and what was decided on them. Under one event's id one report counts
 * at any time; all others that were made of it are here.
 */
public interface QuarantinedEvents {

    /** How many rows of a list are counted; one that has more has no total. */
    int MOST_COUNTED = 10_000;

    /** Newest first; ties by id. */
    Page<QuarantinedEvent> list(QuarantineCriteria criteria, PageRequest page);

    /**
     * Decides on one by the rule, while nobody else decides on any report of its event. What the rule decides is kept with
     * its line in the log, all at once or not at all.
     *
     * <p>A replayed report counts from then on, and what had counted is kept aside as discarded by the same person at the
     * same moment. Later reports are held against what counts now: the same is a duplicate, anything else a mismatch. One
     * that was decided on before is not asked about again, however often it is reported.
     *
     * @return the report as it is then; empty if there is none
     * @throws Refusal whatever the rule throws, and then nothing has changed
     */
    Optional<QuarantinedEvent> decide(UUID id, Rule rule);

    /** What becomes of a report; asked while the report is locked, so it asks nobody else. */
    @FunctionalInterface
    interface Rule {

        /**
         * The decision on the report as it is now; empty to leave it so.
         *
         * @param sealedThrough the last day of its tenant whose figures can no longer change
         */
        Optional<Decision> on(QuarantinedEvent event, Optional<LocalDate> sealedThrough);
    }

    /**
     * A decision to keep.
     *
     * @param entry its line in the log, which also tells who decided and when
     */
    record Decision(Resolution resolution, AuditEntry entry) {}
}
