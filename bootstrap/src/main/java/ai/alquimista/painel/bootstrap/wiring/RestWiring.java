package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.rest.RestSettings;
import ai.alquimista.painel.rest.dashboard.DashboardSettings;
import ai.alquimista.painel.rest.edge.CorsSettings;
import ai.alquimista.painel.rest.edge.LimitSettings;
import ai.alquimista.painel.rest.edge.ProxySettings;
import ai.alquimista.painel.rest.identity.TokenSettings;
import ai.alquimista.painel.rest.identity.TokenVerifier;
import ai.alquimista.painel.rest.paging.CursorSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The web side. */
@Dependent
class RestWiring {

    @Produces
    @Singleton
    RestSettings rest(Settings settings) {
        return new RestSettings(
                new CorsSettings(settings.list(Setting.CORS_ALLOWED_ORIGINS)),
                new LimitSettings(
                        LimitSettings.DEFAULT.longestUri(),
                        LimitSettings.DEFAULT.largestBody(),
                        settings.number(Setting.HTTP_CONCURRENCY, 1)),
                new ProxySettings(settings.number(Setting.HTTP_TRUSTED_PROXIES, 0)),
                dashboard(settings),
                settings.flag(Setting.LIMITS_ENABLED));
    }

    private static Optional<DashboardSettings> dashboard(Settings settings) {
        return settings.optional(Setting.DASHBOARD_LOGIN_URL)
                .map(URI::create)
                .map(login -> new DashboardSettings(
                        settings.text(Setting.ENVIRONMENT),
                        settings.text(Setting.IDENTITY_ISSUER),
                        login,
                        settings.text(Setting.DASHBOARD_CLIENT_ID),
                        settings.text(Setting.DASHBOARD_SCOPE)));
    }

    @Produces
    @Singleton
    CursorSettings cursors(Settings settings) {
        return new CursorSettings(
                key(settings.text(Setting.CURSOR_KEY)),
                settings.optional(Setting.CURSOR_PREVIOUS_KEY).map(RestWiring::key));
    }

    @Produces
    @Singleton
    TokenSettings tokens(Settings settings) {
        return TokenSettings.of(
                settings.text(Setting.IDENTITY_ISSUER),
                settings.uri(Setting.IDENTITY_JWKS_URL),
                settings.list(Setting.IDENTITY_CLIENT_IDS),
                settings.list(Setting.IDENTITY_MACHINE_CLIENT_IDS));
    }

    @Produces
    @Singleton
    TokenVerifier verifier(TokenSettings settings, Clock clock) {
        return new TokenVerifier(settings, clock);
    }

    void close(@Disposes TokenVerifier verifier) {
        verifier.close();
    }

    private static SecretKey key(String base64) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256");
    }
}
