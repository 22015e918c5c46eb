package dev.suitegate.keycloak.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.conn.DnsResolver;

/** Name servers of a test. A name can have other addresses at each question; the last ones stay. */
final class Names implements DnsResolver {

    private final Map<String, List<List<String>>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    /** The addresses of a name, separated by commas, at the first question, the second, and so on. */
    Names with(String name, String... inTurn) {
        answers.put(
                name,
                List.of(inTurn).stream().map(one -> List.of(one.split(","))).toList());
        return this;
    }

    int questions() {
        return questions.get();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        int asked = questions.getAndIncrement();
        List<List<String>> inTurn = answers.get(host);
        if (inTurn == null) {
            throw new UnknownHostException(host);
        }
        List<String> texts = inTurn.get(Math.min(asked, inTurn.size() - 1));
        InetAddress[] addresses = new InetAddress[texts.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(texts.get(i));
        }
        return addresses;
    }
}
