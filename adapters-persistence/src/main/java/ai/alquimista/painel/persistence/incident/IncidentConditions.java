package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.IncidentFilter;

/**
 * The conditions that criteria ask for, and no others: each combination is a statement of its own, with an index that
 * serves it. Nothing of a request stands in them.
 */
final class IncidentConditions {

    private static final String SEVERITY = "AND severity = :criteria.severity ";
    private static final String TENANT = "AND tenant_id = :criteria.tenant ";

    private IncidentConditions() {}

    static String of(IncidentCriteria criteria) {
        return status(criteria.status())
                + (criteria.severity().isPresent() ? SEVERITY : "")
                + (criteria.tenant().isPresent() ? TENANT : "");
    }

    /** In the words of the partial indexes. */
    private static String status(IncidentFilter filter) {
        return switch (filter) {
            case OPEN -> "AND status <> 'resolved' ";
            case RESOLVED -> "AND status = 'resolved' ";
            case ALL -> "";
        };
    }
}
