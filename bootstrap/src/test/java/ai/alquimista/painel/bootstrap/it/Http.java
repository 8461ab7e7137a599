package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Raw requests, for what a well-behaved client would never send. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    static Answer get(String pathAndQuery, String token) {
        return get(pathAndQuery, Map.of("Authorization", "Bearer " + token));
    }

    static Answer get(String pathAndQuery, Map<String, String> headers) {
        return send("GET", pathAndQuery, headers);
    }

    static Answer send(String method, String pathAndQuery, Map<String, String> headers) {
        return send(Service.running().baseUrl(), method, pathAndQuery, headers);
    }

    static Answer post(String path, Map<String, String> headers, byte[] body) {
        return send(Service.running().baseUrl(), "POST", path, headers, BodyPublishers.ofByteArray(body));
    }

    static Answer post(URI server, String path, Map<String, String> headers, byte[] body) {
        return send(server, "POST", path, headers, BodyPublishers.ofByteArray(body));
    }

    static Answer patch(String path, Map<String, String> headers, String body) {
        return send(Service.running().baseUrl(), "PATCH", path, headers, BodyPublishers.ofString(body));
    }

    /** To another server than the one that all tests share. */
    static Answer send(URI server, String method, String pathAndQuery, Map<String, String> headers) {
        return send(server, method, pathAndQuery, headers, BodyPublishers.noBody());
    }

    private static Answer send(
            URI server, String method, String pathAndQuery, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + pathAndQuery))
                .method(method, body)
                .timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
