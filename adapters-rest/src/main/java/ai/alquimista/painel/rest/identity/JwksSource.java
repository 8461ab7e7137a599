package ai.alquimista.painel.rest.identity;

import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.events.Event;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nimbus' chain of key sources: fetch, retry once, bridge an outage, limit the rate, cache and refresh ahead. */
final class JwksSource {

    /** Milliseconds, a fetch's two bounds. */
    private static final int CONNECT_TIMEOUT = 500;

    private static final int READ_TIMEOUT = 1_000;

    /** Bytes; an issuer publishes two or three keys of about 500 each. */
    private static final int MAX_SIZE = 64 * 1024;

    /** How long before their end the keys are fetched in the background. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /** How long the last keys serve while the issuer does not answer; no shorter than a token lives. */
    private static final Duration OUTAGE = Duration.ofMinutes(65);

    private static final Logger LOG = LoggerFactory.getLogger(JwksSource.class);

    private JwksSource() {}

    static JWKSetSource<SecurityContext> of(TokenSettings settings) {
        var built = JWKSourceBuilder.create(url(settings.jwksUrl()), new Retriever())
                .cache(settings.jwksRefresh().toMillis(), PublishedKeys.MAX_WAIT)
                .refreshAheadCache(AHEAD.toMillis(), null, background(), true, null, false)
                .rateLimited(settings.unknownKeyRefresh().toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis(), JwksSource::warn)
                .build();
        // The builder promises a JWKSource only; the set behind it is what takes the time from our clock.
        return ((JWKSetBasedJWKSource<SecurityContext>) built).getJWKSetSource();
    }

    private static void warn(Event<OutageTolerantJWKSetSource<SecurityContext>, SecurityContext> event) {
        if (event instanceof OutageTolerantJWKSetSource.OutageEvent<SecurityContext> outage) {
            LOG.warn(
                    "the issuer's keys could not be fetched, the last ones serve for another {} ms: {}",
                    outage.getRemainingTime(),
                    outage.getException().getMessage());
        }
    }

    private static ExecutorService background() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("jwks-refresh").factory());
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a URL: " + uri, e);
        }
    }

    /** Answers only for the pinned address: a redirect is an error. */
    private static final class Retriever extends DefaultResourceRetriever {

        Retriever() {
            super(CONNECT_TIMEOUT, READ_TIMEOUT, MAX_SIZE);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
