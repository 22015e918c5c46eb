package dev.suitegate.keycloak.outbound;

import dev.suitegate.core.outbound.HeaderRule;
import dev.suitegate.core.outbound.OutboundPolicy;
import dev.suitegate.core.outbound.OutboundUrl;
import dev.suitegate.core.outbound.Refusal;
import dev.suitegate.keycloak.outbound.PostOutcome.Answered;
import dev.suitegate.keycloak.outbound.PostOutcome.Failed;
import dev.suitegate.keycloak.outbound.PostOutcome.Failure;
import dev.suitegate.keycloak.outbound.PostOutcome.Refused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.DnsResolver;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.BasicHttpClientConnectionManager;
import org.apache.http.impl.conn.DefaultRoutePlanner;
import org.apache.http.impl.conn.DefaultSchemePortResolver;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;

/**
 * Posts to a receiver that somebody has configured, without letting them reach into this network (SSRF, CWE-918) or hold up the
 * server. The name is looked up once, every address that it has must be allowed, and the connection goes to one of just these, so
 * that a name whose address changes in between gains nothing. Redirects, cookies, authentication, compression, proxies and
 * retries do not happen. Each call has a connection of its own.
 *
 * <p>Not Keycloak's own HTTP client: it looks names up itself, goes through the proxy of {@code HTTPS_PROXY}, which would look
 * them up once more, and can be set to follow redirects or to trust anybody.
 */
public final class GuardedPost implements AutoCloseable {

    /** RFC 9110 section 15. */
    private static final int HIGHEST_STATUS = 599;

    private static final ConnectionConfig SHORT_HEADERS = ConnectionConfig.custom()
            .setMessageConstraints(MessageConstraints.custom()
                    .setMaxLineLength(8192)
                    .setMaxHeaderCount(100)
                    .build())
            .build();

    private final OutboundPolicy policy;
    private final SSLContext tls;
    private final PostLimits limits;
    private final ReceiverNames names;
    private final ScheduledThreadPoolExecutor timers;

    /**
     * For as long as the server runs.
     *
     * @param tls whose certificates count, such as {@link ReceiverTrust#of}
     * @param names asked once per call
     */
    public GuardedPost(OutboundPolicy policy, SSLContext tls, DnsResolver names, PostLimits limits) {
        this.policy = policy;
        this.tls = tls;
        this.limits = limits;
        this.names = new ReceiverNames(names);
        this.timers = new ScheduledThreadPoolExecutor(1, DaemonThread.named("receiver-deadline"));
        this.timers.setRemoveOnCancelPolicy(true);
    }

    /** Sends {@code body} and waits for the answer, at most {@link PostLimits#total}. What a receiver does never throws. */
    public PostOutcome post(OutboundUrl url, Map<String, String> headers, byte[] body) {
        Optional<Refusal> header = HeaderRule.refusing(headers);
        if (header.isPresent()) {
            return new Refused(header.get());
        }
        try (Deadline deadline = Deadline.start(timers, limits.total())) {
            ReceiverNames.Lookup lookup = names.find(url.host(), deadline);
            if (lookup instanceof ReceiverNames.Lookup.Found found) {
                return refusal(url, found.addresses())
                        .<PostOutcome>map(Refused::new)
                        .orElseGet(() -> send(url, found.addresses(), request(url, headers, body), deadline));
            }
            return ((ReceiverNames.Lookup.Missed) lookup).outcome();
        }
    }

    @Override
    public void close() {
        names.close();
        timers.shutdownNow();
    }

    private Optional<Refusal> refusal(OutboundUrl url, List<InetAddress> addresses) {
        return addresses.stream()
                .flatMap(address -> policy.refusing(url, address.getAddress()).stream())
                .findFirst();
    }

    private PostOutcome send(OutboundUrl url, List<InetAddress> addresses, HttpRequest request, Deadline deadline) {
        HttpHost receiver = new HttpHost(url.host(), url.port(), url.scheme());
        try (ReceiverSockets sockets = new ReceiverSockets(tls, deadline);
                CloseableHttpClient client = client(sockets, addresses);
                CloseableHttpResponse response = client.execute(receiver, request)) {
            int status = response.getStatusLine().getStatusCode();
            String excerpt = Excerpt.of(response, limits.excerpt());
            // What is left of the answer must not be read by whoever closes it.
            sockets.cut();
            return status > HIGHEST_STATUS
                    ? new Failed(Failure.BROKEN)
                    : new Answered(status, excerpt, RetryAfter.of(response, Instant.now()));
        } catch (IOException e) {
            return new Failed(deadline.isOver() ? Failure.TIMED_OUT : reason(e));
        }
    }

    private static Failure reason(IOException e) {
        if (e instanceof SSLException) {
            return Failure.TLS;
        }
        boolean unreachable = e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof NoRouteToHostException;
        return unreachable ? Failure.UNREACHABLE : Failure.BROKEN;
    }

    private static HttpRequest request(OutboundUrl url, Map<String, String> headers, byte[] body) {
        BasicHttpEntityEnclosingRequest request = new BasicHttpEntityEnclosingRequest("POST", url.target());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body));
        return request;
    }

    private CloseableHttpClient client(ReceiverSockets sockets, List<InetAddress> addresses) {
        InetAddress[] checked = addresses.toArray(InetAddress[]::new);
        BasicHttpClientConnectionManager connection =
                new BasicHttpClientConnectionManager(sockets.factories(), null, null, host -> checked);
        connection.setConnectionConfig(SHORT_HEADERS);
        return HttpClientBuilder.create()
                .setConnectionManager(connection)
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setDefaultRequestConfig(bounded())
                .setUserAgent("Suitegate")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
    }

    private RequestConfig bounded() {
        return RequestConfig.custom()
                .setConnectTimeout(limits.connectMillis())
                .setConnectionRequestTimeout(limits.totalMillis())
                .setSocketTimeout(limits.totalMillis())
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setNormalizeUri(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build();
    }
}
