package ai.alquimista.painel.chaos.command;

import java.util.List;

/**
 * What is there of one command in the end, read from the stores by means that know none of the service's code.
 *
 * @param effects how often its effect is there
 * @param steps its transitions by number, as the commands' store has them
 * @param logged the same as the audit log has them
 */
record Outcome(String command, String status, int effects, List<Integer> steps, List<Integer> logged) {

    boolean isTerminal() {
        return status.equals("SUCCESS") || status.equals("ERROR") || status.equals("CANCELLED");
    }

    /** Whether its effect is there exactly as often as its status says. */
    boolean isEffectRight() {
        return status.equals("SUCCESS") ? effects == 1 : effects <= 1;
    }

    /** Whether the log has each step once, and the steps have no gap. */
    boolean isLogComplete() {
        for (int number = 1; number <= steps.size(); number++) {
            if (steps.get(number - 1) != number) return false;
        }
        return logged.stream().sorted().toList().equals(steps);
    }
}
