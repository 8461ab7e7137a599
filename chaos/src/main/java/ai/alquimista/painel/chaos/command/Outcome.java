package ai.alquimista.painel.chaos.command;

import java.util.List;
import java.util.Set;

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
        for (int number = 1; number <= steps.size(); number++) {
            if (steps.get(number - 1) != number) return false;
        }
        return logged.stream().sorted().toList().equals(steps);
    }

    /** The same of one whose timeline was told anew after a restore: the log keeps the first telling too, which may be longer. */
    public boolean isLogOfMore() {
        return Set.copyOf(logged).size() == logged.size() && logged.containsAll(steps);
    }
}
