package ai.alquimista.painel.aws.directory;

import ai.alquimista.painel.aws.AwsClients;
import ai.alquimista.painel.aws.AwsClients.Budget;
import java.time.Duration;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Opens Cognito clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class CognitoClients {

    private static final Budget BUDGET =
            new Budget(Duration.ofMillis(400), Duration.ofMillis(1_500), Duration.ofSeconds(3));

    private CognitoClients() {}

    /** 1.5 s an attempt, 3 s a call; several calls together are bounded by whoever makes them. */
    public static CognitoIdentityProviderClient open(CognitoSettings settings) {
        return AwsClients.open(CognitoIdentityProviderClient.builder(), settings.region(), settings.endpoint(), BUDGET);
    }
}
