package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.AuditEntry;
import java.security.SecureRandom;
import java.util.TreeMap;

/** What a line is made of beside its entry. Public, or it could not be bound. */
public final class LineParts {

    static final String EVENT = """
            INSERT INTO operational_events (id, event_type, event_category, tenant_id, resource_type, resource_id, action,
                                            status, details, subject_commitment, created_at)
            VALUES (:id, :entry.type, :entry.category, :entry.tenant, :entry.resourceType, :entry.resourceId, :entry.action,
                    :entry.outcome, jsonb_object(:line.keys, :line.values),
                    subject_commitment(:line.salt, :entry.user, NULL, nullif(:entry.origin.ipAddress, ''),
                                       nullif(:entry.origin.userAgent, '')),
                    :entry.createdAt)
                ON CONFLICT DO NOTHING
            """;

    static final String SUBJECT = """
            INSERT INTO audit_subjects (commitment, salt, user_id, ip_address, user_agent, event_id, created_at)
            VALUES (subject_commitment(:line.salt, :entry.user, NULL, nullif(:entry.origin.ipAddress, ''),
                                       nullif(:entry.origin.userAgent, '')),
                    :line.salt, :entry.user, nullif(:entry.origin.ipAddress, ''), nullif(:entry.origin.userAgent, ''), :id,
                    :entry.createdAt)
            """;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private final TreeMap<String, String> details;
    private final byte[] salt = new byte[SALT_BYTES];

    private LineParts(AuditEntry entry) {
        this.details = new TreeMap<>(entry.details());
        RANDOM.nextBytes(salt);
    }

    /** With a salt that nobody can guess and no other line has. */
    static LineParts of(AuditEntry entry) {
        return new LineParts(entry);
    }

    public String[] keys() {
        return details.keySet().toArray(String[]::new);
    }

    public String[] values() {
        return details.values().toArray(String[]::new);
    }

    public byte[] salt() {
        return salt.clone();
    }
}
