package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;

/** What a request must come to. */
sealed interface Outcome {
    /** A page of the suite that says what is wrong: the way back is not known or not safe (RFC 6749 section 4.1.2.1). */
    static Outcome page() {
        return new Page();
    }

    /** Back to the client with one of these errors, its state, and the issuer (RFC 9207). */
    static Outcome error(String... codes) {
        return new ToClient(List.of(codes), true);
    }

    /** The same where the state itself is at fault. */
    static Outcome errorWithoutState(String... codes) {
        return new ToClient(List.of(codes), false);
    }

    /** Nothing comes of it: the person is asked to sign in as by any good request. */
    static Outcome signIn() {
        return new SignIn();
    }

    /** The endpoint answers 4xx with one of these errors as JSON (RFC 6749 section 5.2). */
    static Outcome json(String... codes) {
        return new Json(List.of(codes));
    }

    /** Refused by the HTTP server itself: more than it takes. */
    static Outcome tooMuch() {
        return new TooMuch();
    }

    void check(Parameters request, WireAnswer answer);

    record Page() implements Outcome {
        @Override
        public void check(Parameters request, WireAnswer answer) {
            assertThat(answer.location()).isEmpty();
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.contentType()).startsWith("text/html");
        }
    }

    record ToClient(List<String> codes, boolean sameState) implements Outcome {
        @Override
        public void check(Parameters request, WireAnswer answer) {
            assertThat(answer.status()).as(answer.body()).isIn(302, 303);
            assertThat(answer.location().orElseThrow())
                    .startsWith(request.value("redirect_uri").strip());
            assertThat(answer.returned().get("error")).isIn(codes);
            assertThat(answer.returned()).doesNotContainKeys("code", "access_token", "id_token", "response");
            assertThat(answer.returned()).containsKey("iss");
            if (sameState) {
                assertThat(answer.returned()).containsEntry("state", request.value("state"));
            }
        }
    }

    record SignIn() implements Outcome {
        @Override
        public void check(Parameters request, WireAnswer answer) {
            assertThat(answer.asksToSignIn())
                    .as(answer.status() + answer.body())
                    .isTrue();
        }
    }

    record Json(List<String> codes) implements Outcome {
        @Override
        public void check(Parameters request, WireAnswer answer) {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.text("error")).isIn(codes);
            assertThat(answer.json().has("access_token")).isFalse();
        }
    }

    record TooMuch() implements Outcome {
        @Override
        public void check(Parameters request, WireAnswer answer) {
            assertThat(answer.status()).isIn(400, 413, 414, 431);
        }
    }
}
