package ai.alquimista.painel.local.issuer;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * An OpenID Connect provider in this process that stands in for a Cognito user pool and its hosted login. Tests may
 * also rotate its keys and have it sign what no honest provider would.
 */
public final class LocalIssuer implements AutoCloseable {

    private static final int AT_ONCE = 64;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Accounts accounts;
    private final SigningKeys keys = new SigningKeys();
    private final Clock clock = Clock.systemUTC();
    private final Tokens tokens;
    private final Clients clients;
    private volatile Instant keysReadAt = Instant.EPOCH;

    private LocalIssuer(HttpServer server, Clients clients, Accounts accounts) {
        this.server = server;
        this.clients = clients;
        this.accounts = accounts;
        this.tokens = new Tokens(issuer().toString(), keys, clock);
    }

    /** Starts it; a port that cannot be listened on is a {@link LocalProblem}. */
    public static LocalIssuer start(int port, Clients clients) {
        return start(
                port,
                clients,
                new Accounts(Optional.empty(), email -> UUID.randomUUID().toString()));
    }

    /**
     * Starts it with those whom it kept.
     *
     * @param kept the file for users that were invited or changed
     * @param passwords what each address gets for a password
     */
    public static LocalIssuer start(int port, Clients clients, Path kept, UnaryOperator<String> passwords) {
        return start(port, clients, new Accounts(Optional.of(new AccountFile(kept)), passwords));
    }

    private static LocalIssuer start(int port, Clients clients, Accounts accounts) {
        try {
            HttpServer server = HttpServer.create(Listener.address(port), AT_ONCE);
            LocalIssuer issuer = new LocalIssuer(server, clients, accounts);
            server.createContext("/", new Routes(issuer.endpoints()));
            server.setExecutor(issuer.threads);
            server.start();
            return issuer;
        } catch (IOException failed) {
            throw new LocalProblem("The issuer cannot listen on port " + port + ": " + failed.getMessage(), failed);
        }
    }

    private Map<String, Routes.Endpoint> endpoints() {
        Grants grants = new Grants(clock);
        TokenEndpoint token = new TokenEndpoint(clients, accounts, grants, tokens);
        LoginEndpoint login = new LoginEndpoint(clients, accounts, grants, tokens);
        UserPoolEndpoint pool = new UserPoolEndpoint(accounts, grants);
        Discovery discovery = new Discovery(issuer(), origin());
        return Map.of(
                Discovery.POOL + "/.well-known/openid-configuration",
                call -> discovery.document(),
                Discovery.POOL + "/.well-known/jwks.json",
                call -> publishedKeys(),
                Discovery.TOKEN,
                token::answer,
                Discovery.AUTHORIZE,
                login::login,
                Discovery.LOGIN,
                login::login,
                Discovery.LOGOUT,
                login::logout,
                Discovery.REVOKE,
                login::revoke,
                Discovery.USER_POOL,
                pool::answer,
                Discovery.USER_POOL + "/",
                pool::answer);
    }

    private Answer publishedKeys() {
        keysReadAt = clock.instant();
        return Answer.json(Discovery.OK, keys.published());
    }

    /** Under which people sign in and out. */
    public URI origin() {
        return URI.create("http://" + Listener.HOST + ":" + server.getAddress().getPort());
    }

    /** The tokens' {@code iss}. */
    public URI issuer() {
        return origin().resolve(Discovery.POOL);
    }

    public URI jwksUrl() {
        return URI.create(issuer() + "/.well-known/jwks.json");
    }

    public URI tokenEndpoint() {
        return origin().resolve(Discovery.TOKEN);
    }

    /** Where the users are administered, as with Cognito's own service. */
    public URI userPoolEndpoint() {
        return origin().resolve(Discovery.USER_POOL);
    }

    public String userPool() {
        return Discovery.POOL.substring(1);
    }

    public Clients clients() {
        return clients;
    }

    /** Adds a user, or replaces the one of the same e-mail. */
    public void add(DemoUser user, String password) {
        accounts.add(user, password);
    }

    /** Adds a user, unless somebody made something else of them in an earlier run: that stays. */
    public void introduce(DemoUser user, String password) {
        accounts.introduce(user, password);
    }

    /** Everybody, disabled ones too, by e-mail. */
    public List<DemoUser> users() {
        return accounts.all();
    }

    /** Whoever has that address now; empty if nobody may sign in by it. */
    public Optional<DemoUser> user(String email) {
        return accounts.find(email).filter(Account::isEnabled).map(Account::user);
    }

    public void remove(DemoUser user) {
        accounts.remove(user);
    }

    /** An access token as a sign-in by password would give it. */
    public String accessToken(DemoUser user) {
        return tokens.access(tokens.signIn(user, clients.panel(), Tokens.PASSWORD_SCOPE));
    }

    public String idToken(DemoUser user) {
        return tokens.id(tokens.signIn(user, clients.panel(), Tokens.PASSWORD_SCOPE), "");
    }

    public String machineToken() {
        return tokens.machine(clients.machine(), clients.machineScope());
    }

    /** From now on a new key signs; the one before stays published. */
    public void rotateKeys() {
        keys.rotate();
    }

    /** Publishes only the key that signs. */
    public void retireOldKeys() {
        keys.retireOld();
    }

    /** When somebody last fetched the published keys; the epoch if nobody has. */
    public Instant keysReadAt() {
        return keysReadAt;
    }

    /** The id of the key that signs now. */
    public String keyId() {
        return keys.newestId();
    }

    /** The public half of the key that signs now. */
    public RSAPublicKey publicKey() {
        return keys.newestPublic();
    }

    /** RSASSA-PKCS1-v1_5 with SHA-256 over exactly these bytes, with the current key. */
    public byte[] rs256(byte[] input) {
        return keys.rs256(input);
    }

    /** Any claims, signed with the current key; {@code header} is laid over kid and alg, a null value removes. */
    public String sign(Map<String, ?> claims, Map<String, ?> header) {
        return keys.sign(claims, header);
    }

    /** Any two texts as header and payload, signed with the current key, well formed or not. */
    public String signRaw(String header, String payload) {
        return keys.signRaw(header, payload);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
