package dev.suitegate.keycloak.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority, and what receivers show that it has, or has not, certified; made by the JDK's own tool. */
final class ReceiverKeys {

    private static final String PASSWORD = "changeit";
    private static final String GOOD_NAME = "san=dns:hooks.example.com,dns:localhost,ip:127.0.0.1";

    private final KeyStore all;

    private ReceiverKeys(KeyStore all) {
        this.all = all;
    }

    static ReceiverKeys create() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("receiver-keys");
        Path store = folder.resolve("store.p12");
        make(store, "authority", "-ext", "bc:c=ca:true");
        make(store, "good", "-signer", "authority", "-ext", GOOD_NAME);
        make(store, "other-name", "-signer", "authority", "-ext", "san=dns:hooks.example.org");
        make(store, "expired", "-signer", "authority", "-ext", GOOD_NAME, "-startdate", "-10d", "-validity", "2");
        make(store, "self-signed", "-ext", GOOD_NAME);
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            all.load(stream, PASSWORD.toCharArray());
        }
        Files.delete(store);
        Files.delete(folder);
        return new ReceiverKeys(all);
    }

    /** What a sender has that trusts the authority. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore roots = empty();
        roots.setCertificateEntry("authority", all.getCertificate("authority"));
        return ReceiverTrust.of(Optional.of(roots));
    }

    /** What a receiver has. */
    SSLContext identity(String alias) throws GeneralSecurityException, IOException {
        KeyStore one = empty();
        char[] password = PASSWORD.toCharArray();
        one.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void make(Path store, String alias, String... more) throws IOException, InterruptedException {
        List<String> keytool = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        keytool.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC"));
        keytool.addAll(List.of("-groupname", "secp256r1", "-storetype", "PKCS12", "-storepass", PASSWORD));
        keytool.addAll(List.of("-keystore", store.toString()));
        keytool.addAll(List.of(more));
        int code = new ProcessBuilder(keytool)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("keytool ended with " + code + " for " + alias);
        }
    }
}
