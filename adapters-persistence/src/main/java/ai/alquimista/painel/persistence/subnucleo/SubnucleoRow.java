package ai.alquimista.painel.persistence.subnucleo;

import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.util.UUID;

/** A sub-core as one flat row. */
public record SubnucleoRow(
        UUID id,
        String name,
        SubnucleoStatus status,
        int activeAgents,
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed) {

    Subnucleo subnucleo() {
        var totals =
                new UsageTotals(totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed);
        return new Subnucleo(id, name, status, activeAgents, totals);
    }
}
