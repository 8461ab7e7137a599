package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.bootstrap.config.WrongSetting;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.JobRuns;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs kept in the database. A job whose run cannot be noted does its work all the same; if it succeeds, whoever started it is told
 * that nobody else will be.
 */
final class KeptRuns implements RunLog {

    private final JobSettings settings;
    private final Consumer<Text> remarks;

    KeptRuns(JobSettings settings, Consumer<Text> remarks) {
        this.settings = settings;
        this.remarks = remarks;
    }

    @Override
    public Run begin(String job, String arguments) {
        try {
            UUID run = note(runs -> runs.begin(job, arguments));
            return (code, outcome) -> end(run, code, outcome);
        } catch (Unavailable | WrongSetting unkept) {
            return (code, outcome) -> remark(code, unkept);
        }
    }

    private void end(UUID run, ExitCode code, String outcome) {
        try {
            note(runs -> {
                runs.end(run, code.number(), outcome);
                return run;
            });
        } catch (Unavailable unkept) {
            remark(code, unkept);
        }
    }

    private void remark(ExitCode code, RuntimeException unkept) {
        if (code == ExitCode.DONE) remarks.accept(Text.of("runs.unkept", String.valueOf(unkept.getMessage())));
    }

    private <R> R note(Function<JobRuns, R> noted) {
        try (JobDoor door = new JobDoor(settings.databaseUrl(), settings.jobs())) {
            return noted.apply(new JobRuns(door));
        }
    }
}
