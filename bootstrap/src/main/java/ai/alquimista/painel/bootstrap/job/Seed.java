package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.persistence.demo.DemoData;
import ai.alquimista.painel.persistence.demo.Seeded;
import ai.alquimista.painel.persistence.schema.Owner;
import picocli.CommandLine.Command;

/** Fills a migrated database with the demonstration, or goes on with it where it ended. */
@Command(name = "seed")
final class Seed extends Job {

    private static final String PRODUCTION = "prod";

    Seed(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        if (desk().settings().environment().equals(PRODUCTION)) throw new Stopped(ExitCode.REFUSED, "seed.production");
        Owner owner = desk().settings().owner();
        Seeded seeded = DemoData.seed(owner.url(), owner.user(), owner.password(), desk().clock());
        return Outcome.done("seed.done", seeded.tenants(), seeded.usageRows(), seeded.events());
    }
}
