package ai.alquimista.painel.domain.tenant;

/** Whether somebody may sign in for their tenant; {@code INVITED} until the identity provider knows them. */
public enum UserStatus {
    ACTIVE,
    INACTIVE,
    INVITED;

    /** Whether somebody who stands there takes one of the users that the plan allows. */
    public boolean takesSeat() {
        return switch (this) {
            case ACTIVE, INVITED -> true;
            case INACTIVE -> false;
        };
    }
}
