package ai.alquimista.painel.aws.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of SNS as notices ask for, in its query protocol: a form goes in, XML comes out, and errors are the service's own.
 * It keeps what is published, and has one topic.
 */
final class LocalTopic implements AutoCloseable {

    static final String ARN = "arn:aws:sns:us-east-1:000000000000:painel-incidents";

    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

    private final HttpServer server;
    private final List<Map<String, String>> published = new ArrayList<>();
    private int failures;

    LocalTopic() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    SnsSettings settings() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new SnsSettings("us-east-1", Optional.of(endpoint), ARN);
    }

    /** So many of the next calls fail on the service's side. */
    synchronized void fail(int times) {
        failures = times;
    }

    /** The forms of those that were taken. */
    synchronized List<Map<String, String>> published() {
        return List.copyOf(published);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (failures > 0) {
            failures--;
            send(exchange, 500, error("Receiver", "InternalError"));
        } else if (!"Publish".equals(form.get("Action"))) {
            send(exchange, 400, error("Sender", "InvalidAction"));
        } else if (!ARN.equals(form.get("TopicArn"))) {
            send(exchange, 404, error("Sender", "NotFound"));
        } else {
            published.add(form);
            send(exchange, 200, """
                    <PublishResponse xmlns="%s"><PublishResult><MessageId>m-%d</MessageId></PublishResult>\
                    <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></PublishResponse>""".formatted(NAMESPACE, published.size()));
        }
    }

    private static String error(String type, String code) {
        return """
                <ErrorResponse xmlns="%s"><Error><Type>%s</Type><Code>%s</Code><Message>no</Message></Error>\
                <RequestId>r</RequestId></ErrorResponse>""".formatted(NAMESPACE, type, code);
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
