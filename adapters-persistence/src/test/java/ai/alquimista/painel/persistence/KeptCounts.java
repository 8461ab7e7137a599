package ai.alquimista.painel.persistence;

/** Counts what is kept counted, as the write side does. */
public final class KeptCounts {

    private KeptCounts() {}

    /** Brings the counts up to the rows, whoever kept them until now. */
    public static void bringUp(Database database) {
        database.asOwner().useTransaction(handle -> {
            handle.execute("DELETE FROM integration_counts");
            handle.execute("INSERT INTO integration_counts (type, status, integrations)"
                    + " SELECT type, status, count(*) FROM tenant_integrations GROUP BY type, status");
            handle.execute("DELETE FROM incident_counts");
            handle.execute("INSERT INTO incident_counts (severity, status, incidents)"
                    + " SELECT severity, status, count(*) FROM incidents GROUP BY severity, status");
        });
    }
}
