package ai.alquimista.painel.domain.tenant;

/** Whether somebody may sign in for their tenant; {@code INVITED} has not done so yet. */
public enum UserStatus {
    ACTIVE,
    INACTIVE,
    INVITED
}
