package ai.alquimista.painel.domain.command;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.command.CommandType.TenantNeed;
import ai.alquimista.painel.domain.command.Parameter.Kind;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes orders from what was said, by each type's parameters. */
public final class OrderForm {

    private static final String PREFIX = "parameters.";
    private static final String TENANT = "tenant_id";

    private final CommandType type;
    private final Map<String, ? extends @Nullable Object> said;
    private final List<Violation> violations = new ArrayList<>();

    private OrderForm(CommandType type, Map<String, ? extends @Nullable Object> said) {
        this.type = type;
        this.said = said;
    }

    /**
     * The order behind these parameters.
     *
     * @param said as JSON has them; {@code tenant_id} may stand there once more if it says the same
     * @throws Invalid naming each field that is missing, wrong or unknown
     */
    public static Order order(
            CommandType type, Optional<TenantId> tenant, Map<String, ? extends @Nullable Object> said) {
        return new OrderForm(type, said).order(tenant);
    }

    private Order order(Optional<TenantId> tenant) {
        checkTenant(tenant);
        checkNames();
        Map<String, Object> read = new LinkedHashMap<>();
        for (Parameter parameter : type.parameters()) {
            read(parameter).ifPresent(value -> read.put(parameter.name(), value));
        }
        if (!violations.isEmpty()) throw new Invalid(violations);
        return switch (type) {
            case HEALTH_CHECK -> new Order.HealthCheck(tenant, targets(read, tenant));
            case RESET_TOKEN -> new Order.ResetToken(tenant.orElseThrow(), value(read, "integration_id", UUID.class));
            case RESTART_AGENT ->
                new Order.RestartAgent(tenant.orElseThrow(), new AgentId(value(read, "agent_id", UUID.class)));
            case REPROCESS_QUEUE ->
                new Order.ReprocessQueue(
                        tenant, value(read, "queue_name", String.class), value(read, "max_messages", Integer.class));
        };
    }

    private void checkTenant(Optional<TenantId> tenant) {
        if (type.tenant() == TenantNeed.REQUIRED && tenant.isEmpty()) wrong(TENANT, Flaw.REQUIRED);
        if (said.containsKey(TENANT)
                && !tenant.map(TenantId::toString)
                        .map(own -> own.equalsIgnoreCase(String.valueOf(said.get(TENANT))))
                        .orElse(false)) wrong(PREFIX + TENANT, Flaw.CONFLICTS_WITH, TENANT);
    }

    private void checkNames() {
        Set<String> known = new HashSet<>(Set.of(TENANT));
        type.parameters().forEach(parameter -> known.add(parameter.name()));
        said.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> wrong(PREFIX + name, Flaw.UNKNOWN));
    }

    private Optional<Object> read(Parameter parameter) {
        Object value = said.get(parameter.name());
        if (value != null) return read(PREFIX + parameter.name(), parameter.kind(), value);
        if (parameter.required()) wrong(PREFIX + parameter.name(), Flaw.REQUIRED);
        return parameter.kind() instanceof Kind.Whole whole ? Optional.of(whole.fallback()) : Optional.empty();
    }

    private Optional<Object> read(String field, Kind kind, Object value) {
        return switch (kind) {
            case Kind.Id id -> readId(field, value);
            case Kind.Text text -> readText(field, text, value);
            case Kind.Whole whole -> readWhole(field, whole, value);
            case Kind.Choices choices -> readChoices(field, choices, value);
        };
    }

    private Optional<Object> readId(String field, Object value) {
        Optional<UUID> id = value instanceof String text ? TextualUuid.read(text) : Optional.empty();
        if (id.isEmpty()) wrong(field, Flaw.NOT_A_UUID);
        return id.map(Object.class::cast);
    }

    private Optional<Object> readText(String field, Kind.Text form, Object value) {
        if (value instanceof String text && text.length() > form.longest())
            return wrong(field, Flaw.TOO_LONG, form.longest());
        if (value instanceof String text && Pattern.matches(form.pattern(), text)) return Optional.of(text);
        return wrong(field, Flaw.MALFORMED);
    }

    private Optional<Object> readWhole(String field, Kind.Whole form, Object value) {
        if (!(value instanceof Integer || value instanceof Long)) return wrong(field, Flaw.NOT_A_NUMBER);
        long number = ((Number) value).longValue();
        if (number < form.least() || number > form.most())
            return wrong(field, Flaw.OUT_OF_RANGE, form.least(), form.most());
        return Optional.of((int) number);
    }

    private Optional<Object> readChoices(String field, Kind.Choices form, Object value) {
        if (!(value instanceof List<?> chosen)) return wrong(field, Flaw.NOT_ONE_OF, String.join(", ", form.values()));
        if (new HashSet<>(chosen).size() < chosen.size()) return wrong(field, Flaw.REPEATED);
        if (!Set.copyOf(form.values())
                .containsAll(chosen.stream().map(String::valueOf).toList()))
            return wrong(field, Flaw.NOT_ONE_OF, String.join(", ", form.values()));
        return Optional.of(chosen);
    }

    /** All that make sense where none are named: a tenant's integrations only where there is a tenant. */
    private static Set<Target> targets(Map<String, Object> read, Optional<TenantId> tenant) {
        List<?> named = (List<?>) read.getOrDefault("targets", List.of());
        Set<Target> targets = EnumSet.noneOf(Target.class);
        Arrays.stream(Target.values())
                .filter(target -> named.contains(target.spelling()))
                .forEach(targets::add);
        if (!targets.isEmpty()) return targets;
        return tenant.isPresent() ? EnumSet.allOf(Target.class) : EnumSet.complementOf(EnumSet.of(Target.INTEGRATIONS));
    }

    private static <T> T value(Map<String, Object> read, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(read.get(name), name));
    }

    private Optional<Object> wrong(String field, Flaw flaw, Object... arguments) {
        violations.add(new Violation(field, flaw, List.of(arguments)));
        return Optional.empty();
    }
}
