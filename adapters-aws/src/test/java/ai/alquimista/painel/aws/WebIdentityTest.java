package ai.alquimista.painel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;

/** A pod in EKS has a token in a file and a role's name, and the SDK gets credentials for them. */
class WebIdentityTest {

    private static final String ENDPOINT = "aws.endpointUrlSts";
    private static final String REGION = "aws.region";
    private static final String ROLE = "arn:aws:iam::111122223333:role/painel-dev-api";
    private static final byte[] ANSWER = """
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <AssumeRoleWithWebIdentityResult>
                <Credentials>
                  <AccessKeyId>of-the-role</AccessKeyId>
                  <SecretAccessKey>secret</SecretAccessKey>
                  <SessionToken>session</SessionToken>
                  <Expiration>2099-01-01T00:00:00Z</Expiration>
                </Credentials>
              </AssumeRoleWithWebIdentityResult>
            </AssumeRoleWithWebIdentityResponse>
            """.getBytes(StandardCharsets.UTF_8);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer tokens;

    WebIdentityTest() throws IOException {
        tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tokens.createContext("/", exchange -> {
            asked.add(URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
    }

    @BeforeEach
    void start() {
        tokens.start();
        System.setProperty(ENDPOINT, "http://127.0.0.1:" + tokens.getAddress().getPort());
        System.setProperty(REGION, "us-east-1");
    }

    @AfterEach
    void stop() {
        System.clearProperty(ENDPOINT);
        System.clearProperty(REGION);
        tokens.stop(0);
    }

    @Test
    void takes_on_the_role_of_the_service_account(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "of-the-account");
        try (var role = WebIdentityTokenFileCredentialsProvider.builder()
                .roleArn(ROLE)
                .roleSessionName("painel")
                .webIdentityTokenFile(token)
                .build()) {
            AwsCredentials credentials = role.resolveCredentials();

            assertThat(credentials.accessKeyId()).isEqualTo("of-the-role");
        }
        assertThat(asked).singleElement().asString().contains(ROLE, "of-the-account");
    }
}
