package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.access.Group;

/** What somebody is called within their tenant; what they may do, their groups decide. */
public enum UserRole {
    ADMIN,
    USER,
    VIEWER;

    /** The group that the identity provider is to have somebody of that role in. */
    public Group group() {
        return switch (this) {
            case ADMIN -> Group.TENANT_ADMIN;
            case USER, VIEWER -> Group.TENANT_USER;
        };
    }
}
