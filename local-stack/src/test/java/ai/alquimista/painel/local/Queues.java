package ai.alquimista.painel.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** SQS through its JSON protocol, without the SDK's module for it. */
final class Queues {

    private Queues() {}

    /** What ListQueues answers. */
    static String names(LocalStack stack) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(stack.queues().orElseThrow().endpoint())
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "AmazonSQS.ListQueues")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(list, BodyHandlers.ofString()).body();
        }
    }
}
