package ai.alquimista.painel.aws;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The JDK's connections, which meet an attempt's time limit with a null of their own where it cuts them before they have
 * sent anything. That is a connection that was cut, as any other: the SDK tries again, and gives up as it ought to.
 */
final class CutConnections implements SdkHttpClient {

    private final SdkHttpClient connections;

    CutConnections(SdkHttpClient connections) {
        this.connections = connections;
    }

    /** Opens them with whatever that builder opens. */
    record Builder(SdkHttpClient.Builder<?> connections) implements SdkHttpClient.Builder<Builder> {

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new CutConnections(connections.buildWithDefaults(defaults));
        }
    }

    /** A request over one of them. */
    private record Request(ExecutableHttpRequest request) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            try {
                return request.call();
            } catch (NullPointerException cut) {
                throw new IOException("the connection was cut", cut);
            }
        }

        @Override
        public void abort() {
            request.abort();
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Request(connections.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return connections.clientName();
    }

    @Override
    public void close() {
        connections.close();
    }
}
