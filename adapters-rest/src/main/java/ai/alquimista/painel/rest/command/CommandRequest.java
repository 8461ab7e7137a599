package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.OrderForm;
import ai.alquimista.painel.domain.tenant.TenantId;
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

/** An order as it is sent. */
@Schema(name = "CommandOrder", description = "What is to be done, and why")
public record CommandRequest(
        @Nullable
        @Schema(
                description = "What is to be done",
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                examples = "RESET_TOKEN")
        String commandType,

        @Nullable
        @Schema(
                description = "On whose things; null or absent for the platform's, where the type allows that",
                format = "uuid",
                nullable = true,
                examples = "550e8400-e29b-41d4-a716-446655440001")
        String tenantId,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "As the type's schema has them, see `/internal/operations/command-types`",
                nullable = true,
                examples = "{\"integration_id\": \"40000000-0000-0000-0000-000000000001\"}")
        Map<String, @Nullable Object> parameters,

        @Nullable
        @Schema(
                description = "Why, for whoever looks at the command later",
                maxLength = CommandRequest.LONGEST_REASON,
                nullable = true,
                examples = "Credencial expirada")
        String reason,

        @Nullable
        @Schema(
                description = "Only to be told what would be touched: nothing is ordered, and nothing changes",
                nullable = true,
                defaultValue = "false",
                examples = "false")
        Boolean dryRun) {

    public static final int LONGEST_REASON = 500;

    private static final String TYPE = "command_type";
    private static final String TENANT = "tenant_id";
    private static final String REASON = "reason";
    private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    boolean isTrial() {
        return Boolean.TRUE.equals(dryRun);
    }

    /**
     * The order, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Order order(@Nullable CommandRequest body) {
        if (body == null) throw new Refusal.Invalid(TYPE, Flaw.REQUIRED);
        List<Violation> violations = new ArrayList<>();
        Optional<CommandType> type = body.type();
        if (body.commandType() == null) violations.add(new Violation(TYPE, Flaw.REQUIRED, List.of()));
        else if (type.isEmpty()) violations.add(new Violation(TYPE, Flaw.NOT_ONE_OF, List.of(types())));
        Optional<TenantId> tenant = body.tenant();
        if (body.tenantId() != null && tenant.isEmpty())
            violations.add(new Violation(TENANT, Flaw.NOT_A_UUID, List.of()));
        body.parameterFlaw().ifPresent(violations::add);
        Optional.ofNullable(body.reason())
                .flatMap(reason -> Text.LINES.flaw(REASON, reason, LONGEST_REASON))
                .ifPresent(violations::add);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return OrderForm.order(
                type.orElseThrow(),
                tenant,
                Optional.ofNullable(body.parameters()).orElse(Map.of()));
    }

    private Optional<CommandType> type() {
        return Arrays.stream(CommandType.values())
                .filter(each -> each.name().equals(commandType))
                .findFirst();
    }

    private Optional<TenantId> tenant() {
        return Optional.ofNullable(tenantId).flatMap(TextualUuid::read).map(TenantId::new);
    }

    /** The names come back in the answer, so none may hold what has no place there. */
    private Optional<Violation> parameterFlaw() {
        boolean presentable = parameters == null
                || parameters.keySet().stream()
                        .allMatch(name -> PRESENTABLE.matcher(name).matches());
        return presentable ? Optional.empty() : Optional.of(new Violation("parameters", Flaw.MALFORMED, List.of()));
    }

    private static String types() {
        return Arrays.stream(CommandType.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
