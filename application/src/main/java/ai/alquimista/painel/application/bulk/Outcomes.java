package ai.alquimista.painel.application.bulk;

import java.util.List;

/** What became of all, in the order in which they were meant. */
public record Outcomes<T>(List<Attempted<T>> all) {

    public Outcomes {
        all = List.copyOf(all);
    }

    public int succeeded() {
        return (int)
                all.stream().filter(each -> each instanceof Attempted.Done<T>).count();
    }

    public int failed() {
        return all.size() - succeeded();
    }

    boolean areFinal() {
        return all.stream().noneMatch(Attempted::isOpen);
    }
}
