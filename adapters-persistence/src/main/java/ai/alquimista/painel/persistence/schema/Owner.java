package ai.alquimista.painel.persistence.schema;

/**
 * Who owns the schema: an ordinary role with CREATEROLE that may create schemas and trusted extensions in its database.
 *
 * @param url of the database, {@code jdbc:postgresql://…}
 */
public record Owner(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
