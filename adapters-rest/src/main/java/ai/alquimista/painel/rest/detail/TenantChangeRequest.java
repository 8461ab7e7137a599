package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.rest.json.Fields;
import ai.alquimista.painel.rest.json.NeverNull;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a tenant. */
@Schema(name = "TenantChange", description = "What is to change of a tenant: at least one field; what is absent stays")
public record TenantChangeRequest(
        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "The company's name",
                minLength = 1,
                maxLength = TenantChangeRequest.LONGEST_NAME,
                examples = "Clínica Aurora")
        String name,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "A plan's code; its limits must hold what the tenant has",
                maxLength = TenantChangeRequest.LONGEST_CODE,
                examples = "enterprise")
        String plan,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "The company's line of business",
                minLength = 1,
                maxLength = TenantChangeRequest.LONGEST_SEGMENT,
                examples = "Saúde")
        String segment,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "Monthly recurring revenue, BRL, at most two decimals",
                minimum = "0",
                maximum = Fields.MOST_MONEY,
                examples = "3000.00")
        BigDecimal mrrEstimate,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                description = "Whoever has left (`inactive`) can only come back as `active`",
                enumeration = {"active", "suspended", "inactive"},
                examples = "suspended")
        String status) {

    static final int LONGEST_NAME = 255;
    static final int LONGEST_SEGMENT = 100;
    static final int LONGEST_CODE = 100;

    /**
     * The change, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static TenantChange change(@Nullable TenantChangeRequest body) {
        TenantChangeRequest said =
                Optional.ofNullable(body).orElseGet(() -> new TenantChangeRequest(null, null, null, null, null));
        Fields fields = new Fields();
        TenantChange change = new TenantChange(
                fields.line("name", said.name(), LONGEST_NAME),
                fields.line("plan", said.plan(), LONGEST_CODE),
                fields.line("segment", said.segment(), LONGEST_SEGMENT),
                fields.money("mrr_estimate", said.mrrEstimate()),
                fields.oneOf("status", said.status(), TenantStatus.class));
        fields.requireAny();
        fields.check();
        return change;
    }
}
