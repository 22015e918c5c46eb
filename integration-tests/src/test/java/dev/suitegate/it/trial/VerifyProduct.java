package dev.suitegate.it.trial;

import dev.suitegate.it.support.Suite;

/** The verification service's product with something changed in it, for one test. */
record VerifyProduct(Suite suite, String change) implements AutoCloseable {

    private static final String AS_BUILT =
            "ENABLED = true, TRIAL_DAYS = 14, TRIAL_PLAN = 'standard', TRIAL_TO = 'tenants users'";

    static VerifyProduct with(Suite suite, String change) {
        VerifyProduct product = new VerifyProduct(suite, change);
        product.write(change);
        return product;
    }

    @Override
    public void close() {
        write(AS_BUILT);
    }

    private void write(String assignments) {
        suite.database().prepare("update SUITE_PRODUCT set " + assignments + " where ID = ?", "verify");
    }
}
