package ai.alquimista.painel.domain.access;

/** Which of our own people a list shows. */
public enum StaffFilter {
    ACTIVE,
    ALL
}
