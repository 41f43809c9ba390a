// Apollo's gateway as its documentation sets it up: a program of its own, to be measured against.
// Arguments: supergraph file, port.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { VIEWER_HEADER } from '@hromada/shared/viewer';
import express from 'express';

interface Context {
  readonly viewer: string;
}

/** The one thing that the subgraphs need: who is asking. */
class SubgraphSource extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
    request.http?.headers.set(VIEWER_HEADER, context.viewer);
  }
}

const [file = '', port = '0'] = process.argv.slice(2);
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(file, 'utf8'),
  buildService: ({ url }) => new SubgraphSource({ url }),
});
const server = new ApolloServer<Context>({ gateway });
await server.start();
const app = express();
app.get('/livez', (_request, response) => void response.send('ok'));
app.use(
  '/graphql',
  express.json({ limit: '1mb' }),
  expressMiddleware(server, { context: async ({ req }) => ({ viewer: String(req.headers[VIEWER_HEADER]) }) }),
);
http.createServer(app).listen(Number(port), '127.0.0.1');
