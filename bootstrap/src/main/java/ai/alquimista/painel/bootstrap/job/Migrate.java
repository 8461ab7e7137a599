package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.persistence.schema.Migrations;
import java.util.Map;
import picocli.CommandLine.Command;

/** Brings the schema to this release, and gives the service's logins the passwords that it is told. */
@Command(name = "migrate")
final class Migrate extends Job {

    Migrate(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        JobSettings settings = desk().settings();
        Map<String, String> passwords = settings.passwords();
        return Outcome.done("migrate.done", Migrations.migrate(settings.owner(), passwords), passwords.size());
    }

    /** At its end alone: before the first migration there is nothing to note a run in, nor a login to do it with. */
    @Override
    RunLog runs() {
        RunLog kept = super.runs();
        return (job, arguments) -> (code, outcome) -> kept.begin(job, arguments).end(code, outcome);
    }
}
