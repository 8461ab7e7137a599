package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import ai.alquimista.painel.rest.json.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to become of many tenants. */
@Schema(name = "TenantBulkChange", description = "Which tenants, and what is to become of them")
public record TenantBulkRequest(
        @Nullable
        @Schema(
                description = SelectionFields.IDS_DESCRIPTION,
                minItems = 1,
                maxItems = SelectionFields.MOST,
                nullable = true,
                examples = "[\"550e8400-e29b-41d4-a716-446655440001\"]")
        List<@Nullable String> tenantIds,

        @Nullable @Schema(description = SelectionFields.FILTER_DESCRIPTION, nullable = true)
        TenantFilterRequest filter,

        @Nullable
        @Schema(
                enumeration = {"suspend", "reactivate"},
                description = "`suspend`: active ones lose their access; `reactivate`: any become active again",
                examples = "suspend")
        String action) {

    private static final String ACTION = "action";

    /** What is asked for. */
    record Meant(TenantSelection selection, TenantMove move) {}

    /**
     * What is asked for, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Meant meant(@Nullable TenantBulkRequest body) {
        if (body == null) throw new Refusal.Invalid(ACTION, Flaw.REQUIRED);
        List<Violation> violations = new ArrayList<>();
        Optional<TenantSelection> selection = SelectionFields.read(body.tenantIds(), body.filter(), violations);
        Optional<TenantMove> move = body.move();
        if (body.action() == null) violations.add(new Violation(ACTION, Flaw.REQUIRED, List.of()));
        else if (move.isEmpty()) violations.add(new Violation(ACTION, Flaw.NOT_ONE_OF, List.of(moves())));
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return new Meant(selection.orElseThrow(), move.orElseThrow());
    }

    private Optional<TenantMove> move() {
        return Arrays.stream(TenantMove.values())
                .filter(each -> Spelling.of(each).equals(action))
                .findFirst();
    }

    private static String moves() {
        return Arrays.stream(TenantMove.values()).map(Spelling::of).collect(Collectors.joining(", "));
    }
}
