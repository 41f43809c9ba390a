// Who may import whom, file by file. Package-level imports are the business of `turbo boundaries`.
// Every rule has its planted violation in boundary-fixtures/; boundaries.test.ts runs both trees.

const SUBGRAPH = '^subgraphs/(?!shared/)([^/]+)/';
const ANY_SUBGRAPH = '^subgraphs/(?!shared/)';
const TEST_CODE = '([.]test[.]tsx?$|(^|/)test(ing)?/)';
// What puts a process together may see all of it: the server, the commands of import and export, the filler of demo data.
const COMPOSITION_ROOT = '/src/((main|context|demo|import|export)[.]ts$|demo/)';
// Benches and drills put a whole system to the test without being one.
const BENCH = '^[.](bench|standalone/drill)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one concept, or hide a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment:
        'An import that leads nowhere would escape every other rule. The console generates gql/ when it is built.',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)gql/[a-z-]+[.]ts$' },
    },
    {
      name: 'subgraph-not-to-subgraph',
      severity: 'error',
      comment: 'Subgraphs meet in the supergraph, never in an import.',
      from: { path: SUBGRAPH },
      to: { path: SUBGRAPH, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'subgraph-only-own-tables',
      severity: 'error',
      comment: 'A subgraph reads its own Postgres schema; ask the owner through the graph instead.',
      from: { path: SUBGRAPH },
      to: { path: '^drizzle/tables/', pathNot: ['^drizzle/tables/($1|columns)[.]ts$', '^drizzle/tables/$1-'] },
    },
    {
      name: 'tables-not-to-tables',
      severity: 'error',
      comment: 'No foreign key crosses a subgraph; `appeals-staff` is a part of `appeals`.',
      from: { path: '^drizzle/tables/(e-democracy|[a-z]+)[^/]*[.]ts$' },
      to: { path: '^drizzle/tables/', pathNot: ['^drizzle/tables/($1|columns)[.]ts$', '^drizzle/tables/$1-'] },
    },
    {
      name: 'shared-is-a-leaf',
      severity: 'error',
      comment: 'The kit holds no domain noun and knows no room.',
      from: { path: '^subgraphs/shared/' },
      to: { path: `(${ANY_SUBGRAPH}|^(gateway|console|schema|drizzle|[.]standalone|[.]bench)/)` },
    },
    {
      name: 'drizzle-knows-nobody',
      severity: 'error',
      comment: 'Tables are below every room; nothing of the rooms may show in them.',
      from: { path: '^drizzle/' },
      to: { path: '^(subgraphs|gateway|console|schema|[.]standalone|[.]bench)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      severity: 'error',
      comment: 'The gateway knows subgraphs by name only; tests may compose their schemas.',
      from: { path: '^gateway/src/', pathNot: TEST_CODE },
      to: { path: `(${ANY_SUBGRAPH}|^console/)` },
    },
    {
      name: 'gateway-only-own-tables',
      severity: 'error',
      comment: 'The gateway keeps sign-ins and nothing else; a subgraph is asked through its own door.',
      from: { path: '^gateway/' },
      to: { path: '^drizzle/tables/', pathNot: '^drizzle/tables/(gateway|columns)[.]ts$' },
    },
    {
      name: 'gateway-sql-in-repositories',
      severity: 'error',
      comment: 'All SQL of a concept in one file; the connection is opened where the gateway is wired.',
      from: { path: '^gateway/', pathNot: ['[.]repository[.]ts$', '^gateway/src/start-gateway[.]ts$', TEST_CODE] },
      to: { path: '(^drizzle/|node_modules/(drizzle-orm|postgres)/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'console-knows-no-server',
      severity: 'error',
      comment: 'The console speaks to the graph, not to our server code.',
      from: { path: '^console/src/' },
      to: { path: '^(subgraphs|gateway|drizzle|schema|[.]standalone|[.]bench)/' },
    },
    {
      name: 'standalone-knows-no-subgraph',
      severity: 'error',
      comment: 'The one-machine house starts processes; it imports none of them.',
      from: { path: '^[.](standalone|bench)/' },
      to: { path: `(${ANY_SUBGRAPH}|^(gateway|schema|console/src)/)` },
    },
    {
      name: 'nobody-imports-the-bench',
      severity: 'error',
      comment: 'How the system is started or measured is no part of it.',
      from: { path: '^(subgraphs|gateway|console|schema|drizzle|[.]standalone)/' },
      to: { path: '^[.]bench/' },
    },
    {
      name: 'rooms-not-to-standalone',
      severity: 'error',
      comment: 'A room must run without the one-machine house around it.',
      from: { path: '^(subgraphs|gateway|console|schema|drizzle)/' },
      to: { path: '^[.]standalone/' },
    },
    {
      name: 'only-schema-composes',
      severity: 'error',
      comment: 'A subgraph is opened by its own process and by the contract room.',
      from: { pathNot: ['^schema/', '^gateway/test/', SUBGRAPH] },
      to: { path: '^subgraphs/(?!shared/)[^/]+/src/schema[.]ts$' },
    },
    {
      name: 'schema-enters-by-the-door',
      severity: 'error',
      comment: 'The contract room sees what a subgraph promises, not how it keeps it.',
      from: { path: '^schema/', pathNot: '^schema/test/authorization/' },
      to: { path: ANY_SUBGRAPH, pathNot: '^subgraphs/[^/]+/src/schema[.]ts$' },
    },
    {
      name: 'matrix-enters-by-two-doors',
      severity: 'error',
      comment: 'Who gets what is asked of running subgraphs: their schema and what makes the context of an operation.',
      from: { path: '^schema/test/authorization/' },
      to: { path: ANY_SUBGRAPH, pathNot: '^subgraphs/[^/]+/src/(schema|context)[.]ts$' },
    },
    {
      name: 'feature-not-to-feature',
      severity: 'error',
      comment: 'Screens meet in app/; what two of them need belongs to registry/, ui/, grid/ or lib/.',
      from: { path: '^console/src/features/([^/]+)/' },
      to: { path: '^console/src/features/', pathNot: '^console/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      comment: 'Primitives do not know who uses them.',
      from: { path: '^console/src/(registry|ui|grid|apollo|gql|lib)/' },
      to: { path: '^console/src/(features|app)/' },
    },
    {
      name: 'slices-meet-at-type-or-service',
      severity: 'error',
      comment: 'A concept shows its neighbours what it is and what it does, nothing else.',
      from: { path: '^subgraphs/(?!shared/)([^/]+)/src/([^/]+)/', pathNot: [TEST_CODE, COMPOSITION_ROOT] },
      to: { path: '^subgraphs/$1/src/[^/]+/', pathNot: ['^subgraphs/$1/src/$2/', '[.](type|service)[.]ts$'] },
    },
    {
      name: 'only-grid-knows-ag-grid',
      severity: 'error',
      comment: 'One wrapper, so that the grid can be replaced and is configured once.',
      from: { path: '^console/', pathNot: '^console/src/grid/' },
      to: { path: 'node_modules/@?ag-grid' },
    },
    {
      name: 'resolver-not-to-repository',
      severity: 'error',
      comment: 'Authorise, call the service, map: SQL is two steps away.',
      from: { path: '[.]resolver[.]ts$' },
      to: { path: '([.]repository[.]ts$|^drizzle/)' },
    },
    {
      name: 'policy-is-pure',
      severity: 'error',
      comment: 'The law is computed, not looked up: no IO, no framework.',
      from: { path: '[.]policy[.]ts$' },
      to: {
        path:
          '([.](repository|service|resolver|loaders)[.]ts$|^drizzle/|^subgraphs/shared/src/(server|events|logging)/' +
          '|node_modules/(drizzle-orm|postgres|type-graphql)/)',
      },
    },
    {
      name: 'only-repositories-touch-sql',
      severity: 'error',
      comment:
        'All SQL of a concept in one file. A type is no statement: services may name the transaction that they hold.',
      from: { path: SUBGRAPH, pathNot: ['[.]repository[.]ts$', TEST_CODE, COMPOSITION_ROOT] },
      to: { path: '(^drizzle/tables/|node_modules/(drizzle-orm|postgres)/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-enters-by-known-doors',
      severity: 'error',
      comment: 'Who holds a connection: repositories, what batches them, services and composition roots.',
      from: {
        path: SUBGRAPH,
        pathNot: ['[.](repository|loaders|reference|service)[.]ts$', TEST_CODE, COMPOSITION_ROOT],
      },
      to: { path: '^drizzle/src/' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      comment: 'Builders and fakes stay with the tests.',
      from: { pathNot: [TEST_CODE, BENCH] },
      to: { path: TEST_CODE },
    },
  ],
  options: {
    // Without this `import type` would pass unseen.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Anchored to our own folders: a bare dist/ would hide every npm package whose entry is there.
    exclude: {
      path: '^((subgraphs/[^/]+|gateway|console|schema|drizzle|[.]standalone|[.]bench)/dist|console/src/gql)/',
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['hromada:source', 'node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.graphql'],
    },
  },
};
