package ai.alquimista.painel.probe;

import ai.alquimista.painel.application.port.IntegrationProbe;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** A client that does what it is told once: no redirects, no cookies, no proxy, no second attempt, no connection used again. */
final class OneShotClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(1);
    private static final Timeout WHOLE = Timeout.of(IntegrationProbe.LONGEST);
    private static final int HEADERS = 100;
    private static final int LINE = 8_192;

    private OneShotClient() {}

    static CloseableHttpClient open(DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(connections(names))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(WHOLE)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("painel-operacional")
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(DnsResolver names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(HttpIntegrationProbe.AT_ONCE)
                .setMaxConnPerRoute(HttpIntegrationProbe.AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(WHOLE)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(HEADERS)
                                .setMaxLineLength(LINE)
                                .build())
                        .build())
                .build();
    }
}
