package ai.alquimista.painel.rest.directory;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.NewTenant;
import ai.alquimista.painel.rest.json.Fields;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company that is to become a tenant. */
@Schema(name = "NewTenant", description = "A company that is to become a tenant")
public record OnboardingRequest(
        @Nullable
        @Schema(
                description = "The company's name",
                minLength = 1,
                maxLength = OnboardingRequest.LONGEST_NAME,
                examples = "Clínica Aurora")
        String name,

        @Nullable
        @Schema(
                description = "With or without punctuation; both check digits must be right",
                maxLength = 20,
                examples = "12.345.678/0001-95")
        String cnpj,

        @Nullable
        @Schema(
                description = "The company's line of business",
                minLength = 1,
                maxLength = OnboardingRequest.LONGEST_SEGMENT,
                examples = "Saúde")
        String segment,

        @Nullable
        @Schema(
                description = "A plan's code, see `/internal/plans`",
                maxLength = OnboardingRequest.LONGEST_CODE,
                examples = "professional")
        String plan,

        @Nullable
        @Schema(
                description = "Monthly recurring revenue, BRL, at most two decimals",
                minimum = "0",
                maximum = Fields.MOST_MONEY,
                examples = "1500.00")
        BigDecimal mrrEstimate,

        @Nullable
        @Schema(
                description = "The IANA zone that cuts the tenant's calendar days; never changes",
                nullable = true,
                maxLength = OnboardingRequest.LONGEST_ZONE,
                defaultValue = OnboardingRequest.SAO_PAULO,
                examples = OnboardingRequest.SAO_PAULO)
        String timeZone) {

    static final int LONGEST_NAME = 255;
    static final int LONGEST_SEGMENT = 100;
    static final int LONGEST_CODE = 100;
    static final int LONGEST_ZONE = 100;
    static final String SAO_PAULO = "America/Sao_Paulo";

    /**
     * The company, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static NewTenant company(@Nullable OnboardingRequest body) {
        OnboardingRequest said =
                Optional.ofNullable(body).orElseGet(() -> new OnboardingRequest(null, null, null, null, null, null));
        Fields fields = new Fields();
        fields.require("name", said.name());
        fields.require("cnpj", said.cnpj());
        fields.require("segment", said.segment());
        fields.require("plan", said.plan());
        fields.require("mrr_estimate", said.mrrEstimate());
        Optional<String> name = fields.line("name", said.name(), LONGEST_NAME);
        Optional<Cnpj> cnpj = fields.read("cnpj", said.cnpj(), Flaw.NOT_A_CNPJ, Cnpj::parse);
        Optional<String> segment = fields.line("segment", said.segment(), LONGEST_SEGMENT);
        Optional<String> plan = fields.line("plan", said.plan(), LONGEST_CODE);
        Optional<BigDecimal> mrr = fields.money("mrr_estimate", said.mrrEstimate());
        Optional<ZoneId> zone =
                fields.read("time_zone", said.timeZone(), Flaw.NOT_A_TIME_ZONE, OnboardingRequest::region);
        fields.check();
        return new NewTenant(
                name.orElseThrow(),
                cnpj.orElseThrow(),
                segment.orElseThrow(),
                plan.orElseThrow(),
                mrr.orElseThrow(),
                zone.orElseGet(() -> ZoneId.of(SAO_PAULO)));
    }

    /** Of the time zone database: an offset is no zone. */
    private static ZoneId region(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) throw new IllegalArgumentException("no region");
        return ZoneId.of(name);
    }
}
