package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.agent.SettingKind.Address;
import ai.alquimista.painel.domain.agent.SettingKind.Decimal;
import ai.alquimista.painel.domain.agent.SettingKind.OneOf;
import ai.alquimista.painel.domain.agent.SettingKind.Prose;
import ai.alquimista.painel.domain.agent.SettingKind.SomeOf;
import ai.alquimista.painel.domain.agent.SettingKind.Term;
import ai.alquimista.painel.domain.agent.SettingKind.Whole;
import ai.alquimista.painel.domain.agent.SettingKind.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set for a tenant's agent. No setting is for a secret: those stand in the secret store alone. */
public enum AgentSetting {
    /** The language that it speaks. */
    IDIOMA,
    /** How it addresses people. */
    TOM,
    /** When it answers: always, or in business hours. */
    HORARIO,
    /** From when to when, in its zone: {@code 08:00-18:00}. */
    BUSINESS_HOURS,
    TIMEZONE,
    /** What it greets people with. */
    GREETING,
    /** Where it hands conversations over to people. */
    HANDOFF_EMAIL,
    /** Where it may be talked to. */
    CHANNELS,
    /** The language model behind it. */
    MODEL,
    TEMPERATURE,
    MAX_TOKENS,
    /** How long a request may take. */
    TIMEOUT_SECONDS,
    /** How often it tries again what failed. */
    RETRIES;

    SettingKind kind() {
        return switch (this) {
            case IDIOMA -> new OneOf(List.of("pt-BR", "en", "es"));
            case TOM -> new OneOf(List.of("formal", "cordial", "direto"));
            case HORARIO -> new OneOf(List.of("24x7", "comercial"));
            case BUSINESS_HOURS -> new Term(11, "([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");
            case TIMEZONE -> new Zone();
            case GREETING -> new Prose(1_000);
            case HANDOFF_EMAIL -> new Address();
            case CHANNELS ->
                new SomeOf(List.of("whatsapp", "email", "sms", "voice", "webchat", "instagram", "telegram", "api"));
            case MODEL -> new Term(100, "[A-Za-z0-9][A-Za-z0-9._:/-]*");
            case TEMPERATURE -> new Decimal(0, 2);
            case MAX_TOKENS -> new Whole(1, 200_000);
            case TIMEOUT_SECONDS -> new Whole(1, 300);
            case RETRIES -> new Whole(0, 10);
        };
    }

    /** As configurations spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AgentSetting> at(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
