package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field {@code config} of what is asked of a tenant's agents. */
final class AgentConfigField {

    static final String DESCRIPTION = "Any of these and no others: `idioma` (`pt-BR`, `en`, `es`), `tom` (`formal`,"
            + " `cordial`, `direto`), `horario` (`24x7`, `comercial`), `business_hours` (`08:00-18:00`), `timezone`,"
            + " `greeting` (1,000 characters), `handoff_email`, `channels` (of `whatsapp`, `email`, `sms`, `voice`,"
            + " `webchat`, `instagram`, `telegram`, `api`), `model`, `temperature` (0 to 2), `max_tokens` (1 to"
            + " 200,000), `timeout_seconds` (1 to 300), `retries` (0 to 10). What looks like a secret is refused.";
    static final String EXAMPLE = "{\"idioma\": \"pt-BR\", \"tom\": \"cordial\", \"temperature\": 0.7}";

    private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private AgentConfigField() {}

    /** The configuration; empty where there is none, or it is wrong, which the violations then tell. */
    static Optional<AgentConfig> read(@Nullable Map<String, @Nullable Object> said, List<Violation> violations) {
        if (said == null) return Optional.empty();
        // The names come back in the answer, so none may hold what has no place there.
        if (!said.keySet().stream().allMatch(name -> PRESENTABLE.matcher(name).matches())) {
            violations.add(new Violation("config", Flaw.MALFORMED, List.of()));
            return Optional.empty();
        }
        try {
            return Optional.of(AgentSettings.read(said));
        } catch (Refusal.Invalid wrong) {
            violations.addAll(wrong.violations());
            return Optional.empty();
        }
    }
}
