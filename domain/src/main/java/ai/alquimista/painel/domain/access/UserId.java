package ai.alquimista.painel.domain.access;

/** The identity provider's {@code sub}: opaque, stable, never an e-mail address. */
public record UserId(String value) {

    public UserId {
        if (value.isBlank()) throw new IllegalArgumentException("a user id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
