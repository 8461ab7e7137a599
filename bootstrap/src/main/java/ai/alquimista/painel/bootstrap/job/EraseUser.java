package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.application.person.PersonalRecords.Erased;
import ai.alquimista.painel.domain.access.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a person out of everything that is kept. */
@Command(name = "erase-user")
final class EraseUser extends Job {

    @Option(names = "--user", paramLabel = "SUB", required = true, descriptionKey = "person.option.user")
    private String user = "";

    EraseUser(Desk desk) {
        super(desk);
    }

    @Override
    boolean namesAPerson() {
        return true;
    }

    @Override
    Outcome work() {
        if (user.isBlank()) throw new Stopped(ExitCode.USAGE, "person.blank");
        try (Persons persons = new Persons(desk())) {
            Erased erased = persons.erase(new UserId(user));
            desk().print(Text.of("erase-user.proof", erased.proof()));
            return Outcome.done("erase-user.done", erased.rows());
        }
    }
}
