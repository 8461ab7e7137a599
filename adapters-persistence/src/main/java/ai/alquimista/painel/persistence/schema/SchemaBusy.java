package ai.alquimista.painel.persistence.schema;

import java.io.Serial;

/** Another process changes the schema, and has for longer than one waits. */
public final class SchemaBusy extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    SchemaBusy() {
        super("another process changes the schema");
    }
}
