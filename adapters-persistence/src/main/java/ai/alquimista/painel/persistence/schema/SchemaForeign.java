package ai.alquimista.painel.persistence.schema;

import java.io.Serial;

/** The database was migrated by something else than this release's own line of migrations. */
public final class SchemaForeign extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    SchemaForeign(Exception differs) {
        super(differs.getMessage(), differs);
    }
}
