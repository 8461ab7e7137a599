package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.persistence.schema.LoginStays;
import ai.alquimista.painel.persistence.schema.Logins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a login's password away once the servers have moved on to its twin. */
@Command(name = "lock-login")
final class LockLogin extends Job {

    @Parameters(paramLabel = "USER", descriptionKey = "lock-login.user")
    private String user = "";

    @Option(names = "--in-use", descriptionKey = "lock-login.option.in-use")
    private boolean inUse;

    LockLogin(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        Logins logins = new Logins(desk().settings().owner());
        try {
            return Outcome.done("lock-login.done", user, logins.lock(user, inUse));
        } catch (LoginStays stays) {
            throw new Stopped(ExitCode.REFUSED, "failure.rule", String.valueOf(stays.getMessage()));
        } catch (IllegalArgumentException unknown) {
            throw new Stopped(ExitCode.USAGE, "lock-login.unknown", user);
        }
    }
}
