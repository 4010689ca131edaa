FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

COPY config ./config
COPY seeds ./seeds
COPY src ./src
RUN mkdir data && chown node:node data

USER node
VOLUME /app/data
CMD ["node", "src/main.ts", "start"]
