package dev.suitegate.launcher;

/** What people read once everything answers. */
record ReadyNotice(Ports ports) {
    String text() {
        return """

                Suitegate is ready

                  Address                          What it is
                  %-32s CRM
                  %-32s Verification
                  %-32s Account page
                  %-32s Keycloak's administration (admin / admin)

                  Account      Password   Belongs to      May enter
                  ann          demo       acme            CRM, Verification, acme portal
                  bob          demo       acme            Verification, acme portal (no seat in the CRM)
                  eve          demo       globex          CRM
                  mia          demo       acme, globex    CRM for either, Verification, acme portal
                  zoe          demo       herself         Verification (trial)

                Stop with Ctrl-C. State is kept in target/run; delete that folder to begin anew.
                """.formatted(
                        ports.crmUrl(),
                        ports.verifyUrl(),
                        ports.keycloak().resolve("/realms/suite/account"),
                        ports.keycloak().resolve("/admin/"));
    }
}
