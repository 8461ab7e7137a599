package ai.alquimista.painel.domain.access;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;

/** Proof that the permission check was passed, for one caller and one operation that looks at all tenants. */
public final class GrantedPlatform implements Grant {

    private final Caller caller;
    private final Operation operation;

    private GrantedPlatform(Caller caller, Operation operation) {
        this.caller = caller;
        this.operation = operation;
    }

    /** Lets an internal user look at the platform as a whole. */
    public static GrantedPlatform toStaff(Caller caller, Operation operation) {
        if (!operation.permits(caller) || caller.audience() != Audience.INTERNAL)
            throw new Forbidden(Ground.NOT_PERMITTED);
        return new GrantedPlatform(caller, operation);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Operation operation() {
        return operation;
    }
}
