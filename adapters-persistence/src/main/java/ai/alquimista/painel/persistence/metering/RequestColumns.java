package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reports column by column, as one statement takes them all; public, or they could not be bound. */
public record RequestColumns(
        List<UUID> tenants,
        List<UUID> events,
        List<String> hashes,
        List<LocalDate> days,
        List<UUID> agents,
        List<Instant> moments,
        List<Outcome> statuses,
        List<Integer> times,
        List<Long> tokens,
        List<BigDecimal> costs) {

    static RequestColumns of(List<Report> reports) {
        return new RequestColumns(
                column(reports, report -> report.request().tenant().value()),
                column(reports, report -> report.request().eventId()),
                column(reports, Report::hash),
                column(reports, Report::day),
                column(reports, report -> NoAgent.or(report.request().agent())),
                column(reports, report -> report.request().occurredAt()),
                column(reports, report -> report.request().outcome()),
                column(reports, report -> report.request().responseTimeMs()),
                column(reports, report -> report.request().tokensUsed()),
                column(reports, report -> report.request().costUsd()));
    }

    private static <T> List<T> column(List<Report> reports, Function<Report, T> value) {
        return reports.stream().map(value).toList();
    }
}
