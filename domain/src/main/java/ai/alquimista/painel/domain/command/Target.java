package ai.alquimista.painel.domain.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a health check looks at. */
public enum Target {
    POSTGRESQL,
    REDIS,
    DYNAMODB,
    QUEUE,
    /** The integrations of the command's tenant. */
    INTEGRATIONS;

    /** As the API spells it. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(Target::spelling).toList();
    }
}
