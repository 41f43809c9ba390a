import { parentPort } from 'node:worker_threads';
import { type MapJob, makeMap } from './voting-map.ts';

// The thread that makes maps: one job in, one map out, in order.
parentPort?.on('message', ({ key, job }: { key: string; job: MapJob }) => {
  parentPort?.postMessage({ key, map: makeMap(job) });
});
