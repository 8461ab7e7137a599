package ai.alquimista.painel.domain.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param output as JSON has it: maps, lists, texts, numbers, booleans and nulls
 * @param error why it failed, in English and without secrets; empty if it did not
 */
public record Result(Map<String, @Nullable Object> output, Optional<String> error) {

    public Result {
        output = Collections.unmodifiableMap(new LinkedHashMap<>(output));
    }

    public static Result success(Map<String, ? extends @Nullable Object> output) {
        return new Result(new LinkedHashMap<>(output), Optional.empty());
    }

    /** A failure that another attempt would not mend. */
    public static Result failure(String error) {
        return new Result(Map.of(), Optional.of(error));
    }

    public CommandStatus status() {
        return error.isPresent() ? CommandStatus.ERROR : CommandStatus.SUCCESS;
    }
}
