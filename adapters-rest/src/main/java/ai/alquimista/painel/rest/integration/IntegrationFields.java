package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.secret.Masking;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.rest.json.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what requests say of an integration, field by field, and remembers what is wrong with it. No value comes back in a violation. */
final class IntegrationFields {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_CREDENTIAL = 4_096;

    private static final String CONFIG = "config.";
    private static final Set<String> SETTINGS =
            Set.of(IntegrationConfig.ENDPOINT, IntegrationConfig.ACCOUNT, IntegrationConfig.INTERVAL);
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_-]{1,50}");

    /** What a header can carry. */
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E](?:[\\x20-\\x7E]*[\\x21-\\x7E])?");

    private final CallableHosts hosts;
    private final List<Violation> violations = new ArrayList<>();

    IntegrationFields(CallableHosts hosts) {
        this.hosts = hosts;
    }

    /**
     * To be asked once all is read.
     *
     * @throws Refusal.Invalid naming each field that is wrong
     */
    void check() {
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
    }

    void refuse(String field, Flaw flaw, Object... arguments) {
        violations.add(new Violation(field, flaw, List.of(arguments)));
    }

    /** Empty where it is wrong or missing. */
    Optional<String> type(@Nullable String type) {
        if (type == null) refuse("type", Flaw.REQUIRED);
        else if (type.length() > 50) refuse("type", Flaw.TOO_LONG, 50);
        else if (!TYPE.matcher(type).matches() || Masking.isLikely(type)) refuse("type", Flaw.MALFORMED);
        else return Optional.of(type);
        return Optional.empty();
    }

    Optional<String> name(@Nullable String name) {
        if (name == null) {
            refuse("name", Flaw.REQUIRED);
            return Optional.empty();
        }
        return text("name", name, LONGEST_NAME);
    }

    Optional<Secret> credential(@Nullable String credential) {
        if (credential == null) return Optional.empty();
        if (credential.length() > LONGEST_CREDENTIAL) refuse("credential", Flaw.TOO_LONG, LONGEST_CREDENTIAL);
        else if (!SENDABLE.matcher(credential).matches()) refuse("credential", Flaw.MALFORMED);
        else return Optional.of(new Secret(credential));
        return Optional.empty();
    }

    Optional<IntegrationConfig> config(JsonNode config) {
        int before = violations.size();
        if (!config.isObject()) refuse("config", Flaw.MALFORMED);
        config.fieldNames().forEachRemaining(name -> {
            if (!SETTINGS.contains(name)) refuse(CONFIG + presentable(name), Flaw.UNKNOWN);
        });
        IntegrationConfig read = new IntegrationConfig(
                endpoint(config.path(IntegrationConfig.ENDPOINT)),
                account(config.path(IntegrationConfig.ACCOUNT)),
                interval(config.path(IntegrationConfig.INTERVAL)));
        return violations.size() == before ? Optional.of(read) : Optional.empty();
    }

    /** Without what has no place in an answer: a name that looks like a secret is one. */
    private static String presentable(String name) {
        if (Masking.isLikely(name)) return "?";
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() > 50 ? plain.substring(0, 50) : plain;
    }

    private Optional<String> endpoint(JsonNode value) {
        if (isAbsent(value)) return Optional.empty();
        Optional<String> address = Optional.of(value.asText())
                .filter(text -> value.isTextual() && !Masking.isLikely(text))
                .filter(text -> hosts.address(text).isPresent());
        if (address.isEmpty()) refuse(CONFIG + IntegrationConfig.ENDPOINT, Flaw.NOT_ALLOWED_URL);
        return address;
    }

    private Optional<String> account(JsonNode value) {
        if (isAbsent(value)) return Optional.empty();
        String field = CONFIG + IntegrationConfig.ACCOUNT;
        if (value.isTextual()) return text(field, value.asText(), IntegrationConfig.LONGEST_ACCOUNT);
        refuse(field, Flaw.MALFORMED);
        return Optional.empty();
    }

    private Optional<Integer> interval(JsonNode value) {
        if (isAbsent(value)) return Optional.empty();
        String field = CONFIG + IntegrationConfig.INTERVAL;
        if (!value.isIntegralNumber()) refuse(field, Flaw.NOT_A_NUMBER);
        else if (!value.canConvertToInt()
                || value.intValue() < 1
                || value.intValue() > IntegrationConfig.LONGEST_INTERVAL)
            refuse(field, Flaw.OUT_OF_RANGE, 1, IntegrationConfig.LONGEST_INTERVAL);
        else return Optional.of(value.intValue());
        return Optional.empty();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Trimmed; a secret has no place in what is shown. */
    private Optional<String> text(String field, String value, int longest) {
        String text = value.strip();
        Optional<Violation> flaw = Text.LINE.flaw(field, text, longest);
        flaw.ifPresent(violations::add);
        if (flaw.isPresent()) return Optional.empty();
        if (!Masking.isLikely(text)) return Optional.of(text);
        refuse(field, Flaw.MALFORMED);
        return Optional.empty();
    }
}
