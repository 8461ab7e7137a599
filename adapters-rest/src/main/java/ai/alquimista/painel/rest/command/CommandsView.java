package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.ShownCommand;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.paging.Paging;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of commands, newest first. */
@Schema(name = "CommandPage", description = "A page of commands, newest first")
public record CommandsView(
        @Schema(description = "Never null, possibly empty") List<CommandView> commands,

        @Schema(description = "Commands under the same filters; null where they are more than one page")
        Optional<Long> total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public CommandsView {
        commands = List.copyOf(commands);
    }

    static CommandsView of(Page<ShownCommand> page, Paging paging) {
        return new CommandsView(
                page.rows().stream().map(CommandView::of).toList(), page.total(), paging.limit(), paging.next(page));
    }
}
