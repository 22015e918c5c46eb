package dev.suitegate.launcher;

import java.net.URI;

/**
 * One of the two sample products of the demo suite.
 *
 * @param id the product's id
 * @param name what people read
 * @param client the confidential client it signs in with
 * @param url where it is
 */
record SampleProduct(String id, String name, String client, URI url) {
    static SampleProduct crm(Ports ports) {
        return new SampleProduct("crm", "CRM", "crm-web", ports.crmUrl());
    }

    static SampleProduct verify(Ports ports) {
        return new SampleProduct("verify", "Verify", "verify-web", ports.verifyUrl());
    }
}
