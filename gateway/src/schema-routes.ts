import { type Response, Router } from 'express';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** Where the schemas are read. */
export const SCHEMA_PATHS = { staff: '/schema/api.graphql', public: '/schema/public-api.graphql' } as const;

/**
 * The schemas as files: what a program is built against. They are printed from what is served, so they cannot say anything
 * else.
 */
export function schemaRoutes(staff: GraphQLSchema, open: GraphQLSchema | null): Router {
  const router = Router();
  serve(SCHEMA_PATHS.staff, staff);
  if (open) serve(SCHEMA_PATHS.public, open);

  function serve(path: string, schema: GraphQLSchema): void {
    let sdl: string | null = null;
    router.get(path, (_request, response: Response) => {
      sdl ??= `${printSchema(lexicographicSortSchema(schema))}\n`;
      response
        .set({
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'cache-control': 'public, max-age=300',
        })
        .type('application/graphql; charset=utf-8')
        .send(sdl);
    });
  }
  return router;
}
