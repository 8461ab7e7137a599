package ai.alquimista.painel.persistence.database;

/**
 * For whom a transaction speaks.
 *
 * @param setting the database's name for it, which the policies read
 */
record Context(String setting, String value) {

    static final String ATTRIBUTE = "door.context";

    static Context tenant(String id) {
        return new Context("app.tenant_id", id);
    }

    static Context person(String sub) {
        return new Context("app.sub", sub);
    }
}
