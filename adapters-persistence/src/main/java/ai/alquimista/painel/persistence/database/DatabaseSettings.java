package ai.alquimista.painel.persistence.database;

/**
 * How the service reaches its database.
 *
 * @param url {@code jdbc:postgresql://…}, without credentials
 * @param tenant the login behind row-level security, for one tenant at a time
 * @param internal the login of the internal area
 */
public record DatabaseSettings(String url, Account tenant, Account internal) {

    /**
     * A login with connections of its own.
     *
     * @param poolSize connections at most, 1 or more
     */
    public record Account(String user, String password, int poolSize) {

        public Account {
            if (poolSize < 1) throw new IllegalArgumentException("a pool has a connection: " + poolSize);
        }

        @Override
        public String toString() {
            return user + " with up to " + poolSize + " connections";
        }
    }
}
