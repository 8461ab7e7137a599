package ai.alquimista.painel.domain.access;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/**
 * What makes a request count once however often it is sent: its {@code Idempotency-Key}, within one caller and operation.
 *
 * @param tenant the caller's own tenant; empty for our own people
 * @param key 1 to {@value #LONGEST} characters
 * @param fingerprint SHA-256 of what was asked for, in hexadecimal digits: the same key with another one is a mistake
 */
public record Once(Optional<TenantId> tenant, UserId caller, Operation operation, String key, String fingerprint) {

    public static final int LONGEST = 255;

    public Once {
        if (key.isEmpty() || key.length() > LONGEST)
            throw new IllegalArgumentException("an idempotency key has 1 to " + LONGEST + " characters");
    }

    /** A key of whoever was let in: a customer's stands within their tenant. */
    public static Once of(Grant by, Key key) {
        Optional<TenantId> tenant = by instanceof Granted granted && by.caller().audience() == Audience.TENANT
                ? Optional.of(granted.tenant().id())
                : Optional.empty();
        return new Once(tenant, by.caller().user(), by.operation(), key.text(), key.fingerprint());
    }

    /**
     * A key as it is sent.
     *
     * @param text 1 to {@value #LONGEST} characters
     * @param fingerprint SHA-256 of what is asked for, in hexadecimal digits
     */
    public record Key(String text, String fingerprint) {}
}
