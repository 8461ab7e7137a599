package ai.alquimista.painel.domain.integration;

import ai.alquimista.painel.domain.secret.Masking;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of an integration's settings its tenant sees and changes; none of it is secret. Settings under other names, which older
 * systems left, are neither shown nor touched.
 *
 * @param endpoint the URL that a test calls
 * @param account the tenant's account with the service, in the tenant's words
 * @param intervalMinutes how often it synchronises
 */
public record IntegrationConfig(
        Optional<String> endpoint, Optional<String> account, Optional<Integer> intervalMinutes) {

    public static final IntegrationConfig NONE =
            new IntegrationConfig(Optional.empty(), Optional.empty(), Optional.empty());

    public static final String ENDPOINT = "endpoint";
    public static final String ACCOUNT = "account";
    public static final String INTERVAL = "intervalo_minutos";

    public static final int LONGEST_ENDPOINT = 500;
    public static final int LONGEST_ACCOUNT = 200;
    public static final int LONGEST_INTERVAL = 1_440;

    /** What may be shown of settings of any shape: nothing that looks like a secret, or is not what it should be. */
    public static IntegrationConfig of(Map<String, ? extends @Nullable Object> settings) {
        Map<String, @Nullable Object> shown = Masking.masked(settings);
        return new IntegrationConfig(
                text(shown.get(ENDPOINT), LONGEST_ENDPOINT),
                text(shown.get(ACCOUNT), LONGEST_ACCOUNT),
                minutes(shown.get(INTERVAL)));
    }

    private static Optional<String> text(@Nullable Object value, int longest) {
        return value instanceof String text && !text.equals(Masking.MASK) && text.length() <= longest
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<Integer> minutes(@Nullable Object value) {
        return value instanceof Integer minutes && minutes >= 1 && minutes <= LONGEST_INTERVAL
                ? Optional.of(minutes)
                : Optional.empty();
    }
}
