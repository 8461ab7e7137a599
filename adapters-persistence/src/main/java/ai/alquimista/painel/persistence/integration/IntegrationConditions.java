package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.IntegrationCriteria;

/**
 * The conditions that criteria ask for, and no others: each combination is a statement of its own, with an index that
 * serves it. Nothing of a request stands in them.
 */
final class IntegrationConditions {

    private static final String TYPE = "AND i.type = :criteria.type ";
    private static final String STATUS = "AND i.status = :criteria.status.only ";

    private IntegrationConditions() {}

    static String of(IntegrationCriteria criteria) {
        return (criteria.type().isPresent() ? TYPE : "")
                + (criteria.status().only().isPresent() ? STATUS : "");
    }

    /** A statement's part with the conditions in their place. */
    static String in(String part, String conditions) {
        return part.replace("<conditions>", conditions);
    }

    /** The text anywhere in a name, its wildcards taken for what they are. */
    static String pattern(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
