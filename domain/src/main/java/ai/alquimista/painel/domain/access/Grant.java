package ai.alquimista.painel.domain.access;

/** Proof that the permission check was passed. Nothing but the check makes one, and nothing is read without. */
public sealed interface Grant permits Granted, GrantedPlatform {

    Caller caller();

    Operation operation();
}
