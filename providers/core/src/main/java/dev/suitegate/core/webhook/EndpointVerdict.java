package dev.suitegate.core.webhook;

import java.util.List;

/** Whether an endpoint may be as somebody wants it. */
public sealed interface EndpointVerdict {

    /** It may. */
    record Accepted(EndpointSettings settings) implements EndpointVerdict {}

    /**
     * It may not.
     *
     * @param faults everything that is wrong; never empty
     */
    record Refused(List<EndpointFault> faults) implements EndpointVerdict {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
