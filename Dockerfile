# One file for every part of Amphi: docker build --build-arg PART=choice-service --target service .

FROM maven:3.9-eclipse-temurin-25 AS java
WORKDIR /src
COPY . .
RUN mvn -q -B -DskipTests -Dspotless.check.skip package \
    -pl gateway,identity-service,catalogue-service,choice-service,notification-service,content-service -am

FROM node:20-bookworm-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY web/ ./
RUN npm run build

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --uid 10001 --create-home amphi && mkdir /data && chown amphi /data
USER 10001
WORKDIR /app
# Parts listen on loopback unless they are told otherwise; in a container nobody else is on it.
ENV SERVER_ADDRESS=0.0.0.0
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=65 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app/app.jar"]

FROM runtime AS service
ARG PART
COPY --from=java /src/${PART}/target/${PART}-*-app.jar app.jar

FROM service AS gateway
COPY --from=web /src/web/dist /app/web
ENV AMPHI_WEB=/app/web
