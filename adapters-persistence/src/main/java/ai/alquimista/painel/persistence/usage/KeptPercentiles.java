package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.util.Arrays;
import java.util.UUID;

/** The words of {@code tenant_usage_percentiles}. */
public final class KeptPercentiles {

    /** The reserved id for all agents together, and what was requested without one. */
    public static final AgentId ALL_AGENTS = new AgentId(new UUID(-1, -1));

    /** The length of a row that is about one day. */
    public static final int ONE_DAY = 1;

    private KeptPercentiles() {}

    /** Whether any are kept of ranges as long as this one. */
    static boolean mayBeOf(DateRange range) {
        return Arrays.stream(Period.values()).anyMatch(period -> period.days() == range.length());
    }
}
