package ai.alquimista.painel.domain.tenant;

/** What somebody is called within their tenant; what they may do, their groups decide. */
public enum UserRole {
    ADMIN,
    USER,
    VIEWER
}
