package dev.suitegate.keycloak.catalog;

/** Self-signed certificates, without their keys. */
final class Certificates {

    static final String RSA_2048 =
            "MIICwDCCAaigAwIBAgIJAKlVDhvNV0W2MA0GCSqGSIb3DQEBCwUAMA0xCzAJBgNVBAMTAnNwMCAXDTI2MTEyMjAyMzg0NVoY"
                    + "DzIxMjYxMDI5MDIzODQ1WjANMQswCQYDVQQDEwJzcDCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAOVYdALcOFqG"
                    + "jepJ4hJ4Ba3uufR+Pexm/nwOB2sn+bKX4DkCyG6ErhOZ5uBUUeiDtgE3qVsdxfJdHNegJ3HozrXIMiv4wKxnG96rdnRQgWwl"
                    + "wo+A2OCaF8X5k71K52HCZXv59VD7kKLZ47g3b2BzGUdgQa7eWQvdRp8VMB1kbao8P6uOmHmco6VRlhpQHjPouFGVf6EaaqP/"
                    + "Cl3xLFyNgYbwax9GvnjQ73XaK2efQpsXMlXSLtCeeLZcWXCYVRgCwM/tq9hKkpXrbx6NCBwRYzl27jSJRYFvELCzY2qijfld"
                    + "lcHX/wJG4LdJ4BhdYH2dnLSQLBctPCCQrkBB+UIWtDcCAwEAAaMhMB8wHQYDVR0OBBYEFFwQyIGT0aFvwp+eySVw9QqvboRG"
                    + "MA0GCSqGSIb3DQEBCwUAA4IBAQDKWRzFDH7cvUT//Z9ZqZ22Dh3benEYf910fArCYMyVBy8BdJldIaR8YYwtEYBnuCix7VnQ"
                    + "L+MH62LE3LD8o+jsWdGNN0hR2s9l2fT1ym9/6Jt+xLKtR9pIc/+DOz3tmHMi15UzO6vBE5y6KFhgzWRa4WQcJ2QPgO745I28"
                    + "IWqkqUxhmpJBRXWXg2lkm+aDxa2W4s3ImrjGJFLE8eb8n5zmG+jE+joj5d+YRyJjVQ0ltzHkd/7TyCX4KwBcroWIt0s6Kbbm"
                    + "dum55hxAlLD5gX/LGH3H3JTkhyLqVJS2+snNS03cX6ooHmPHnhmKyB5/kbwOjWIPm76mWmB3u5f1TpJM";

    static final String RSA_1024 =
            "MIIBuzCCASSgAwIBAgIJAODFki7GX9zZMA0GCSqGSIb3DQEBCwUAMA0xCzAJBgNVBAMTAnNwMCAXDTI2MTEyMjAyMzg0N1oY"
                    + "DzIxMjYxMDI5MDIzODQ3WjANMQswCQYDVQQDEwJzcDCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEAxOdV9c7u+FHnZgij"
                    + "WKV/RIDFPdDMJF625XZGlQ6Oe3WJ/wyGebzdVimdWvTlFJ0RSEtnN2t6RqCVJMmxUBnBFTHieJS9n3FQiFoBYybWDJS5recY"
                    + "gdSLUcH/xoOhqgMHA57FdsICRydm17p6zTp4mA0drEr4Wvqugylxj6hl/fcCAwEAAaMhMB8wHQYDVR0OBBYEFN3oh5LC1CAs"
                    + "8+Fd4uXNnWo8dV2eMA0GCSqGSIb3DQEBCwUAA4GBAGz2refnOuFOnmdHJLwvAgrM1cqrbv/vlI3V8A0/gguU+lV7ivoxGiTb"
                    + "gDrsgX3dwrwgoApFoyZecPTXOsy+x3X4LKzYDVD8dM423bahY/QeNYV+TMkKQaJz9mYrinia+A3Mkx5+HX3nMyY+fUvvq0tv"
                    + "YOLQBsyNr1t97wNNHvfX";

    static final String ELLIPTIC_CURVE =
            "MIIBMjCB2qADAgECAgkAroC7Y48MpJIwCgYIKoZIzj0EAwIwDTELMAkGA1UEAxMCc3AwIBcNMjYxMTIyMDIzODQ4WhgPMjEy"
                    + "NjEwMjkwMjM4NDhaMA0xCzAJBgNVBAMTAnNwMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPYCxivlxpNbHOmrB9Hb+AWoV"
                    + "H/jDtIYDQQMhgNlRjtVGyyy68Jb4eFxmVkd/4IoHgwJl8L/390PLO3bMsauaPKMhMB8wHQYDVR0OBBYEFGjQmgd+cTZzO60S"
                    + "C1Qr5dxop0sUMAoGCCqGSM49BAMCA0cAMEQCIEUtyZz1VsMfp9979DhpJyxPe5AAEPzfe8fp9S3PD/DFAiBeMIv8Rkzg/rma"
                    + "5GEKye30sycq/4m1Qij0UMtyuuBspA==";

    private Certificates() {}
}
