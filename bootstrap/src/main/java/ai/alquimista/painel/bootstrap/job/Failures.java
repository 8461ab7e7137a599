package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.bootstrap.config.WrongSetting;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.demo.DemoDataRefused;
import ai.alquimista.painel.persistence.schema.SchemaBusy;
import ai.alquimista.painel.persistence.schema.SchemaForeign;
import ai.alquimista.painel.persistence.schema.WallsDown;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What failures mean to whoever decides whether to start a job again. */
final class Failures {

    /** SQLSTATE's class. */
    private static final String CONNECTION = "08";

    private static final String DATABASE = "PostgreSQL";

    private Failures() {}

    static Outcome outcome(Exception failure) {
        return switch (failure) {
            case Stopped stopped -> stopped.outcome();
            case WrongSetting wrong -> outcome(ExitCode.USAGE, "failure.wrong-setting", line(wrong));
            case WallsDown down -> outcome(ExitCode.REFUSED, "failure.rule", line(down));
            case SchemaForeign foreign -> outcome(ExitCode.REFUSED, "failure.rule", line(foreign));
            case SchemaBusy busy -> outcome(ExitCode.BUSY, "migrate.busy");
            case DemoDataRefused refused -> outcome(ExitCode.REFUSED, "failure.rule", line(refused));
            case Unavailable away -> away(away);
            default ->
                isAway(failure)
                        ? outcome(ExitCode.FAILED, "failure.unavailable", line(innermost(failure)))
                        : outcome(ExitCode.FAILED, "failure.unexpected", named(innermost(failure)));
        };
    }

    /** Whether a connection that goes through no door could not be had, or was lost. */
    private static boolean isAway(@Nullable Throwable failure) {
        if (failure == null) return false;
        if (failure instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith(CONNECTION)) return true;
        return isAway(failure.getCause());
    }

    private static Outcome away(Unavailable away) {
        String why = line(innermost(away));
        return away.store().equals(DATABASE)
                ? outcome(ExitCode.FAILED, "failure.unavailable", why)
                : outcome(ExitCode.FAILED, "failure.store", away.store(), why);
    }

    private static Outcome outcome(ExitCode code, String key, Object... what) {
        return new Outcome(code, Text.of(key, what));
    }

    /** What happened; whatever stands around it only passed it on. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    /** Some messages are no more than the name of a file. */
    private static String named(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + line(failure);
    }

    private static String line(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
