package dev.suitegate.launcher;

/** What people read once everything answers. */
record ReadyNotice(Ports ports) {
    String text() {
        return """

                Suitegate is ready

                  Address                                        What it is
                  %-46s CRM
                  %-46s Verify
                  %-46s Account page
                  %-46s Keycloak's administration (admin / admin)

                  Account      Password   Belongs to      May enter
                  ann          demo       acme            CRM, Verify, Acme Portal
                  bob          demo       acme            Verify, Acme Portal (no seat in the CRM)
                  eve          demo       globex          CRM
                  mia          demo       acme, globex    CRM for either, Verify, Acme Portal
                  zoe          demo       herself         Verify (trial)

                Stop with Ctrl-C. State is kept in target/run; delete that folder to begin anew.
                """.formatted(
                        ports.crmUrl(),
                        ports.verifyUrl(),
                        ports.keycloak().resolve("/realms/suite/account"),
                        ports.keycloak().resolve("/admin/"));
    }
}
