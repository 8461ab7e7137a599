package ai.alquimista.painel.bootstrap.config;

import ai.alquimista.painel.aws.DynamoSettings;
import java.net.URI;

/** Where stores are, for the server and for jobs alike. */
public final class StoreSettings {

    private StoreSettings() {}

    /** The commands table has the environment's name unless it is given one. */
    public static DynamoSettings dynamo(Settings settings) {
        String table = settings.optional(Setting.DYNAMODB_COMMANDS_TABLE)
                .orElse("alquimista-operational-commands-" + settings.text(Setting.ENVIRONMENT));
        return new DynamoSettings(
                settings.text(Setting.AWS_REGION),
                settings.optional(Setting.DYNAMODB_ENDPOINT).map(URI::create),
                table);
    }
}
