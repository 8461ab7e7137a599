package ai.alquimista.painel.chaos.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is there of one command in the end, read from the stores by means that know none of the service's code.
 *
 * @param error what its error says; empty where there is none
 * @param effects how often its effect is there
 * @param steps its transitions by number, as the commands' store has them
 * @param logged the same as the audit log has them
 */
public record Outcome(
        String command, String status, String error, int effects, List<Integer> steps, List<Integer> logged) {

    private static final String IN_DOUBT = "cannot be known";

    public boolean isTerminal() {
        return status.equals("SUCCESS") || status.equals("ERROR") || status.equals("CANCELLED");
    }

    /** Whether it failed, and says so for sure. */
    public boolean isFailure() {
        return status.equals("ERROR") && !isInDoubt();
    }

    /** Whether it says that it cannot tell. */
    boolean isInDoubt() {
        return error.contains(IN_DOUBT);
    }

    /** Whether its effect is there exactly as often as its status says. */
    public boolean isEffectRight() {
        return status.equals("SUCCESS") ? effects == 1 : effects <= 1;
    }

    /** Whether the log has each step once, and the steps have no gap. */
    public boolean isLogComplete() {
        return isLogOf(List.of());
    }

    /**
     * The same of one whose timeline may have been told anew.
     *
     * @param told the steps that the log had of the first telling: it keeps them
     */
    public boolean isLogOf(Collection<Integer> told) {
        for (int number = 1; number <= steps.size(); number++) {
            if (steps.get(number - 1) != number) return false;
        }
        Set<Integer> all = new TreeSet<>(steps);
        all.addAll(told);
        return logged.stream().sorted().toList().equals(List.copyOf(all));
    }
}
