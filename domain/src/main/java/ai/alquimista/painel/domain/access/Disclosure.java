package ai.alquimista.painel.domain.access;

import static ai.alquimista.painel.domain.access.Group.INTERNAL_ADMIN;
import static ai.alquimista.painel.domain.access.Group.INTERNAL_SUPPORT;
import static ai.alquimista.painel.domain.access.Group.TENANT_ADMIN;

import java.util.Set;

/** The permission table's second half: fields of an answer that not everyone who may call the operation may see. */
public enum Disclosure {
    INTEGRATION_LAST_ERROR("integrations[].last_error", Set.of(INTERNAL_ADMIN, INTERNAL_SUPPORT, TENANT_ADMIN));

    private final String field;
    private final Set<Group> groups;

    Disclosure(String field, Set<Group> groups) {
        this.field = field;
        this.groups = Set.copyOf(groups);
    }

    /** The field as it stands in the answer. */
    public String field() {
        return field;
    }

    public Set<Group> groups() {
        return groups;
    }

    public boolean isOpenTo(Caller caller) {
        return caller.groups().stream().anyMatch(groups::contains);
    }
}
