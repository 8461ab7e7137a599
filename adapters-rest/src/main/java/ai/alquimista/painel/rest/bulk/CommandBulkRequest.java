package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.command.BulkOrder;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import ai.alquimista.painel.rest.command.CommandRequest;
import ai.alquimista.painel.rest.json.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The same order for many tenants. */
@Schema(name = "CommandBulkOrder", description = "On which tenants what is to be done, and why")
public record CommandBulkRequest(
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
                description = "What is to be done",
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                examples = "HEALTH_CHECK")
        String commandType,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "As the type's schema has them, the same for every tenant; no `tenant_id` among them",
                nullable = true,
                examples = "{\"targets\": [\"integrations\"]}")
        Map<String, @Nullable Object> parameters,

        @Nullable
        @Schema(
                description = "Why, for whoever looks at the commands later",
                maxLength = CommandRequest.LONGEST_REASON,
                nullable = true,
                examples = "Verificação mensal")
        String reason) {

    private static final String TYPE = "command_type";
    private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** What is asked for. */
    record Meant(TenantSelection selection, BulkOrder order) {}

    /**
     * What is asked for, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Meant meant(@Nullable CommandBulkRequest body) {
        if (body == null) throw new Refusal.Invalid(TYPE, Flaw.REQUIRED);
        List<Violation> violations = new ArrayList<>();
        Optional<TenantSelection> selection = SelectionFields.read(body.tenantIds(), body.filter(), violations);
        Optional<CommandType> type = body.type();
        if (body.commandType() == null) violations.add(new Violation(TYPE, Flaw.REQUIRED, List.of()));
        else if (type.isEmpty()) violations.add(new Violation(TYPE, Flaw.NOT_ONE_OF, List.of(types())));
        if (!body.hasPresentableNames()) violations.add(new Violation("parameters", Flaw.MALFORMED, List.of()));
        Optional<String> reason = Optional.ofNullable(body.reason());
        reason.flatMap(text -> Text.LINES.flaw("reason", text, CommandRequest.LONGEST_REASON))
                .ifPresent(violations::add);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        Map<String, @Nullable Object> said =
                Optional.ofNullable(body.parameters()).orElse(Map.of());
        return new Meant(selection.orElseThrow(), new BulkOrder(type.orElseThrow(), said, reason));
    }

    private Optional<CommandType> type() {
        return Arrays.stream(CommandType.values())
                .filter(each -> each.name().equals(commandType))
                .findFirst();
    }

    /** The names come back in the answer, so none may hold what has no place there. */
    private boolean hasPresentableNames() {
        return parameters == null
                || parameters.keySet().stream()
                        .allMatch(name -> PRESENTABLE.matcher(name).matches());
    }

    private static String types() {
        return Arrays.stream(CommandType.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
