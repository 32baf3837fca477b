# Three stages: everything for the build, the packages that the server runs with, and what ships: Node, those packages,
# the built server and page, the Cypher files and the dataset. Debian because the embedded engine needs glibc 2.34.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.base.json ./
COPY tools/build.mjs tools/
COPY tools/set-up tools/set-up
COPY contracts contracts
COPY server server
COPY client client
RUN node tools/build.mjs

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=7070 EMBEDDED_PATH=/data/zhitu.grafeo
# The folder of the embedded database, writable for the user that the server runs as.
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY cypher cypher
COPY data data
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 7070
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
