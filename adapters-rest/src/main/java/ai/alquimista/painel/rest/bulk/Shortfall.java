package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.Findings;
import ai.alquimista.painel.rest.problem.Problem;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import java.util.Optional;

/**
 * Why something was not done for one of many.
 *
 * @param code for programs: the flaw of a field, what stands against it, or the problem's own code
 * @param detail in the caller's language
 */
record Shortfall(String code, String detail) {

    private static final int CONFLICT = 409;

    /** Empty where it was done. */
    static Optional<Shortfall> of(Attempted<?> attempted, Asker asker) {
        return switch (attempted) {
            case Attempted.Done<?> done -> Optional.empty();
            case Attempted.Refused<?> refused -> Optional.of(of(Findings.of(refused.refusal()), asker));
            case Attempted.NotTried<?> late -> Optional.of(of(Finding.of(ProblemKind.NOT_TRIED), asker));
        };
    }

    private static Shortfall of(Finding finding, Asker asker) {
        Problem problem = ProblemAnswer.to(asker, finding).problem();
        if (!problem.errors().isEmpty()) {
            Problem.FieldError error = problem.errors().getFirst();
            return new Shortfall(error.code(), error.message());
        }
        boolean isTelling =
                finding.kind() == ProblemKind.NOT_TRIED || finding.kind().status() == CONFLICT;
        return new Shortfall(isTelling ? finding.kind().name() : problem.code().name(), problem.detail());
    }
}
