package ai.alquimista.painel.domain.tenant;

/** Whom a tenant wants among its people. */
public record Invitation(EmailAddress email, String fullName, UserRole role) {

    public static final int LONGEST_NAME = 120;

    public Invitation {
        if (fullName.isBlank()) throw new IllegalArgumentException("somebody has a name");
    }
}
