package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.TypeState;
import ai.alquimista.painel.rest.problem.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be commanded. */
@Schema(name = "CommandTypes", description = "What can be commanded")
public record CommandTypesView(
        @Schema(description = "Every type, in one order") List<CommandTypeView> commandTypes) {

    public CommandTypesView {
        commandTypes = List.copyOf(commandTypes);
    }

    static CommandTypesView of(List<TypeState> types, Language language) {
        return new CommandTypesView(
                types.stream().map(type -> CommandTypeView.of(type, language)).toList());
    }
}
