package ai.alquimista.painel.application.staff;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.Staff;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Colleague;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.StaffFilter;
import java.util.List;

/** Our own people, for whoever gives them work. */
public final class StaffQueries {

    private final PlatformGate gate;
    private final Staff staff;

    public StaffQueries(PlatformGate gate, Staff staff) {
        this.gate = gate;
        this.staff = staff;
    }

    public List<Colleague> list(Caller caller, StaffFilter filter) {
        gate.enter(caller, Operation.LIST_INTERNAL_STAFF);
        return staff.list(filter);
    }
}
