package ai.alquimista.painel.persistence.schema;

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
}
