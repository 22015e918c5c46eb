package dev.suitegate.it.billing.recipe;

import dev.suitegate.billing.Problem;
import dev.suitegate.billing.ProblemType;
import jakarta.ws.rs.ClientErrorException;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Reads an object again and writes what was read. The number is taken before the reading: whoever has the greater number has read
 * later than the other took theirs, so that the last change always gets through.
 */
final class NewestWins {
    private final LongSupplier numbers;

    /** @param numbers each greater than the one before, for all servers together: a sequence of a database */
    NewestWins(LongSupplier numbers) {
        this.numbers = numbers;
    }

    /** @param readAndWrite takes the number, reads, and writes what it read under the number */
    void write(LongConsumer readAndWrite) {
        try {
            readAndWrite.accept(numbers.getAsLong());
        } catch (ClientErrorException refused) {
            ProblemType why = Problem.in(refused).flatMap(Problem::known).orElseThrow(() -> refused);
            if (why != ProblemType.STALE_UPDATE) {
                throw refused;
            }
        }
    }
}
