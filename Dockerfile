# The bot as an image: what it needs to answer, and nothing that tests or builds it. How to run it: docs/deploying.md
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
# tini passes SIGTERM on to node, whoever runs the image; a copy of the store is made with PostgreSQL's own programs.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tini postgresql-client \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner=node --group=node /data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY cards cards
COPY data data
COPY src src
ENV NODE_ENV=production DATA_DIR=/data
# The only place that is written to: all else may be mounted read-only.
VOLUME /data
EXPOSE 3978
USER node
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["tini", "--", "node"]
CMD ["src/main.ts"]
