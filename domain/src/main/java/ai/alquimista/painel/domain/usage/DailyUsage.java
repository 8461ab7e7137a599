package ai.alquimista.painel.domain.usage;

import java.time.LocalDate;

/** One calendar day of the tenant's zone. */
public record DailyUsage(LocalDate date, UsageFigures figures) {}
