package dev.suitegate.it.compose;

import dev.suitegate.it.load.NoAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.BasicCookieStore;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.ssl.SSLContexts;
import org.apache.http.util.EntityUtils;

/** HTTPS as a client speaks it that trusts one authority and finds every name on this machine. It follows no redirect. */
final class Web implements AutoCloseable {
    /** More than anything but a dead server needs. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 200;

    private final CloseableHttpClient http;

    /** @param authority the certificate, as PEM, that signed the servers' */
    Web(Path authority) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setConnectionRequestTimeout((int) PATIENCE.toMillis())
                .setSocketTimeout((int) PATIENCE.toMillis())
                // A path arrives as it is written.
                .setNormalizeUri(false)
                .build();
        http = HttpClients.custom()
                .setSSLContext(trusting(authority))
                .setDnsResolver(name -> InetAddress.getAllByName("127.0.0.1"))
                .setDefaultRequestConfig(limits)
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .disableRedirectHandling()
                // What is repeated here is counted, so nothing else repeats.
                .disableAutomaticRetries()
                .build();
    }

    /** What a person's browser remembers. */
    static HttpClientContext newBrowser() {
        HttpClientContext browser = HttpClientContext.create();
        browser.setCookieStore(new BasicCookieStore());
        return browser;
    }

    /** Sends a request from somebody without any cookie. */
    Reply send(HttpUriRequest request) {
        return send(request, newBrowser());
    }

    /**
     * Sends a request.
     *
     * @throws NoAnswer when nothing comes back
     */
    Reply send(HttpUriRequest request, HttpClientContext browser) {
        try (CloseableHttpResponse response = http.execute(request, browser)) {
            Optional<URI> location = Optional.ofNullable(response.getFirstHeader("Location"))
                    .map(header -> request.getURI().resolve(header.getValue()));
            String body = response.getEntity() == null
                    ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return new Reply(request.getURI(), response.getStatusLine().getStatusCode(), location, body);
        } catch (IOException e) {
            throw new NoAnswer("no answer from " + request.getURI().getPath() + ": " + e, e);
        }
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream certificate = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "suite", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            return SSLContexts.custom().loadTrustMaterial(trusted, null).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
