# The sample products and what puts the demonstration's subscriptions, on any Java 21. compose.yaml builds it.
ARG JAVA_IMAGE=eclipse-temurin:21-jre
FROM ${JAVA_IMAGE}
COPY product-kit/samples/target/suitegate-samples.jar /opt/suitegate/product/
COPY product-kit/samples/target/lib/ /opt/suitegate/product/
COPY launcher/target/suitegate-launcher.jar /opt/suitegate/demonstration/
COPY launcher/target/lib/ /opt/suitegate/demonstration/
COPY docker/sample /opt/suitegate/bin/
USER 1000
ENTRYPOINT ["/opt/suitegate/bin/sample"]
CMD ["product"]
