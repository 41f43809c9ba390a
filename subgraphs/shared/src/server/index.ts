// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { lastAnswers } from './last-answers.ts';
export { type RequestOfError, requestOfError } from './request-of-error.ts';
export { type RunningSubgraph, type SubgraphServer, startSubgraph, stopWithParent } from './start-subgraph.ts';
