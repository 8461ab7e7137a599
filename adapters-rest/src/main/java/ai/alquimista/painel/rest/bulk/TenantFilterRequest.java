package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import ai.alquimista.painel.rest.query.QueryParameter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A filter with the words and the meaning of the list of all tenants. */
@Schema(name = "TenantFilter", description = "Tenants as the list of all tenants shows them under the same filter")
public record TenantFilterRequest(
        @Nullable
        @Schema(
                enumeration = {"active", "inactive", "suspended", "all"},
                description = "Active ones unless it says otherwise",
                nullable = true,
                defaultValue = "active",
                examples = "suspended")
        String status,

        @Nullable
        @Schema(description = "A plan's code", minLength = 1, maxLength = 100, nullable = true, examples = "starter")
        String plan,

        @Nullable
        @Schema(description = "A whole segment", minLength = 1, maxLength = 100, nullable = true, examples = "Saúde")
        String segment,

        @Nullable
        @Schema(
                description = "A part of the name, or of the CNPJ",
                minLength = 1,
                maxLength = 255,
                nullable = true,
                examples = "clinica")
        String search) {

    private static final QueryParameter<TenantStatusFilter> STATUS =
            QueryParameter.oneOf("filter.status", TenantStatusFilter.class, TenantStatusFilter.ACTIVE);
    private static final QueryParameter<Optional<String>> PLAN = QueryParameter.text("filter.plan", 100);
    private static final QueryParameter<Optional<String>> SEGMENT = QueryParameter.text("filter.segment", 100);
    private static final QueryParameter<Optional<TenantSearch>> SEARCH =
            QueryParameter.words("filter.search", 255, TenantSearch::new);

    /** The filter; empty where something is wrong, which the violations then tell. */
    Optional<TenantListFilter> filter(List<Violation> violations) {
        Optional<TenantStatusFilter> statuses = read(STATUS, status, violations);
        Optional<Optional<String>> plans = read(PLAN, plan, violations);
        Optional<Optional<String>> segments = read(SEGMENT, segment, violations);
        Optional<Optional<TenantSearch>> words = read(SEARCH, search, violations);
        if (!violations.isEmpty()) return Optional.empty();
        return Optional.of(new TenantListFilter(
                statuses.orElseThrow(), plans.orElseThrow(), segments.orElseThrow(), words.orElseThrow()));
    }

    private static <T> Optional<T> read(QueryParameter<T> field, @Nullable String text, List<Violation> violations) {
        try {
            return Optional.of(field.read(text));
        } catch (Refusal.Invalid wrong) {
            violations.addAll(wrong.violations());
            return Optional.empty();
        }
    }
}
