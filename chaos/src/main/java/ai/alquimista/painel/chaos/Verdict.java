package ai.alquimista.painel.chaos;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a run.
 *
 * @param story what happened, a line for each thing
 */
public record Verdict(List<String> story, List<Finding> findings) {

    public Verdict {
        story = List.copyOf(story);
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.stream().allMatch(Finding::isAsExpected);
    }

    public List<Finding> wrong() {
        return findings.stream().filter(finding -> !finding.isAsExpected()).toList();
    }

    public String text() {
        String told = story.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
        String found = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        return "\nWhat happened\n" + told + "\n\nWhat is there\n" + found + "\n\n"
                + (isClean() ? "All is as it ought to be." : "SOMETHING IS NOT AS IT OUGHT TO BE.");
    }
}
