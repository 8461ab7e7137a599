package ai.alquimista.painel.application.access;

import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;

/** The one way to what concerns all tenants at once. */
public final class PlatformGate {

    private final StaffDirectory staff;

    public PlatformGate(StaffDirectory staff) {
        this.staff = staff;
    }

    /**
     * Lets an internal user in, or refuses.
     *
     * @throws Refusal if the caller may not do this, or is no longer on the staff
     */
    public GrantedPlatform enter(Caller caller, Operation operation) {
        GrantedPlatform granted = GrantedPlatform.toStaff(caller, operation);
        if (!staff.isActive(caller.user())) throw new Forbidden(Ground.NOT_STAFF);
        return granted;
    }
}
