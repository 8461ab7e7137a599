package ai.alquimista.painel.rest.plan;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.plan.PlanChange;
import ai.alquimista.painel.rest.json.Fields;
import ai.alquimista.painel.rest.json.NeverNull;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a plan. */
@Schema(name = "PlanChange", description = "What is to change of a plan: at least one field; what is absent stays")
public record PlanChangeRequest(
        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "The plan's name",
                minLength = 1,
                maxLength = PlanChangeRequest.LONGEST_NAME,
                examples = "Professional")
        String name,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "BRL, at most two decimals",
                minimum = "0",
                maximum = Fields.MOST_MONEY,
                examples = "1590.00")
        BigDecimal monthlyPrice,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "BRL, at most two decimals",
                minimum = "0",
                maximum = Fields.MOST_MONEY,
                examples = "15900.00")
        BigDecimal yearlyPrice,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(description = "Active agents at most", minimum = "1", maximum = "100000", examples = "10")
        Integer maxAgents,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "Users at most, those who are invited included",
                minimum = "1",
                maximum = "100000",
                examples = "20")
        Integer maxUsers,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "Requests in a calendar month",
                minimum = "1",
                maximum = "1000000000000",
                examples = "50000")
        Long maxRequestsPerMonth) {

    static final int LONGEST_NAME = 100;

    private static final long MOST_PLACES = 100_000;
    private static final long MOST_REQUESTS = 1_000_000_000_000L;

    /**
     * The change, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static PlanChange change(@Nullable PlanChangeRequest body) {
        PlanChangeRequest said =
                Optional.ofNullable(body).orElseGet(() -> new PlanChangeRequest(null, null, null, null, null, null));
        Fields fields = new Fields();
        PlanChange change = new PlanChange(
                fields.line("name", said.name(), LONGEST_NAME),
                fields.money("monthly_price", said.monthlyPrice()),
                fields.money("yearly_price", said.yearlyPrice()),
                fields.count("max_agents", said.maxAgents(), MOST_PLACES),
                fields.count("max_users", said.maxUsers(), MOST_PLACES),
                fields.count("max_requests_per_month", said.maxRequestsPerMonth(), MOST_REQUESTS));
        fields.requireAny();
        fields.check();
        return change;
    }
}
