package ai.alquimista.painel.domain.tenant;

/**
 * How many people a tenant has and may have.
 *
 * @param most as the plan allows
 * @param taken by those who are active or invited
 * @param activeAdmins among them
 */
public record Seats(int most, int taken, int activeAdmins) {

    public boolean areTaken() {
        return taken >= most;
    }
}
