package ai.alquimista.painel.persistence.schema;

import java.util.List;

/** The roles that the service logs in with; none owns anything or sees past row-level security. */
public enum Login {
    TENANT("painel_tenant"),
    INTERNAL("painel_internal"),
    INGEST("painel_ingest"),
    JOBS("painel_jobs");

    private final String role;

    Login(String role) {
        this.role = role;
    }

    /** The role's name in the database. */
    public String role() {
        return role;
    }

    /** Everyone who may log in as it: the role itself, and the two that take turns while passwords are changed. */
    public List<String> users() {
        return List.of(role, role + "_a", role + "_b");
    }

    /** @throws IllegalArgumentException if it is nobody's */
    static Login of(String user) {
        for (Login login : values()) if (login.users().contains(user)) return login;
        throw new IllegalArgumentException(user + " is none of the service's logins");
    }
}
