package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.application.command.TypeState;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Parameter;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.problem.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A type of command: all that a form for it needs. */
@Schema(name = "CommandTypeDescription", description = "A type of command, and what must be said with it")
public record CommandTypeView(
        @Schema(
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                description = "The type, as an order spells it")
        String commandType,

        @Schema(description = "Its title in the caller's language")
        String title,

        @Schema(description = "What it does, in the caller's language")
        String description,

        @Schema(
                enumeration = {"required", "optional"},
                description = "Whether an order must name its tenant")
        String tenant,

        @Schema(description = "Whether no worker begins with its commands for now")
        boolean paused,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description =
                        "The JSON Schema (2020-12) of an order's `parameters`, with titles in the caller's language")
        Map<String, Object> parameters,

        @Schema(description = "All words in each language, by its tag: `pt-BR`, `en`")
        Map<String, TextsView> texts) {

    static CommandTypeView of(TypeState state, Language language) {
        CommandType type = state.type();
        CommandTexts texts = CommandTexts.in(language);
        Map<String, TextsView> all = new LinkedHashMap<>();
        for (Language each : Language.values()) all.put(each.tag(), TextsView.of(type, CommandTexts.in(each)));
        return new CommandTypeView(
                type.name(),
                texts.title(type),
                texts.description(type),
                Spelling.of(type.tenant()),
                state.paused(),
                ParameterSchema.of(type, texts),
                all);
    }

    /** A type's words in one language. */
    @Schema(name = "CommandTypeTexts", description = "A type's words in one language")
    public record TextsView(
            @Schema(description = "The type's title") String title,
            @Schema(description = "What it does") String description,

            @Schema(description = "The words for each parameter, by its name")
            Map<String, LabelView> parameters) {

        static TextsView of(CommandType type, CommandTexts texts) {
            Map<String, LabelView> labels = new LinkedHashMap<>();
            for (Parameter parameter : type.parameters())
                labels.put(
                        parameter.name(),
                        new LabelView(texts.title(type, parameter), texts.description(type, parameter)));
            return new TextsView(texts.title(type), texts.description(type), labels);
        }
    }

    /** A parameter's words in one language. */
    @Schema(name = "CommandParameterTexts", description = "A parameter's words in one language")
    public record LabelView(
            @Schema(description = "The parameter's title") String title,
            @Schema(description = "What it is for") String description) {}
}
