package dev.suitegate.it.trial;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Varies the query of an address. */
final class Addresses {

    private Addresses() {}

    /** With another value of one parameter; null: without it. */
    static URI with(URI address, String parameter, @Nullable String value) {
        Stream<String> others = parameters(address).filter(pair -> !pair.startsWith(parameter + "="));
        Stream<String> all = value == null ? others : Stream.concat(others, Stream.of(parameter + "=" + value));
        return URI.create(address.toString().split("\\?", -1)[0] + "?" + all.collect(Collectors.joining("&")));
    }

    static String parameter(URI address, String name) {
        return parameters(address)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&", -1));
    }
}
