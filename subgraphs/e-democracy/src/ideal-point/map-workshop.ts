import { Worker } from 'node:worker_threads';
import type { MapJob, PlacedMap } from './voting-map.ts';

/** Bounds of the work that anybody may ask for. */
export interface WorkshopLimits {
  /** maps waiting or being made; more are refused until one is done */
  readonly mostPending: number;
  /** finished maps kept, the least recently used dropped first */
  readonly mostKept: number;
}

const LIMITS: WorkshopLimits = { mostPending: 16, mostKept: 128 };

/** What became of a map that was asked for. */
export type MapState = 'READY' | 'COMPUTING' | 'BUSY' | 'FAILED';

/** A map, or why there is none yet. */
export interface AskedMap {
  readonly state: MapState;
  readonly map: PlacedMap | null;
}

/**
 * Makes maps in a thread of its own, one after another, each once: who asks again for the same is told how far it is.
 * The thread is started by the first map and does not keep the process alive.
 */
export class MapWorkshop {
  readonly #limits: WorkshopLimits;
  readonly #kept = new Map<string, PlacedMap>();
  readonly #pending = new Map<string, { promise: Promise<void>; done: (failure?: Error) => void }>();
  readonly #failed = new Map<string, Error>();
  #worker: Worker | null = null;

  constructor(limits: WorkshopLimits = LIMITS) {
    this.#limits = limits;
  }

  /**
   * The map of the key; begins to make it when it is not there.
   * @param makeJob called only when the map has to be made
   */
  ask(key: string, makeJob: () => MapJob): AskedMap {
    const map = this.#kept.get(key);
    if (map) {
      this.#kept.delete(key);
      this.#kept.set(key, map);
      return { state: 'READY', map };
    }
    if (this.#pending.has(key)) return { state: 'COMPUTING', map: null };
    // A failure is told once; asking again tries again.
    if (this.#failed.delete(key)) return { state: 'FAILED', map: null };
    if (this.#pending.size >= this.#limits.mostPending) return { state: 'BUSY', map: null };
    this.#begin(key, makeJob());
    return { state: 'COMPUTING', map: null };
  }

  /** Resolves when the map is no longer being made. */
  async settled(key: string): Promise<void> {
    await this.#pending.get(key)?.promise;
  }

  /** Stops the thread; maps being made are lost. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #begin(key: string, job: MapJob): void {
    let done: (failure?: Error) => void = () => undefined;
    const promise = new Promise<void>((resolve) => {
      done = (failure) => {
        this.#pending.delete(key);
        if (failure) this.#fail(key, failure);
        resolve();
      };
    });
    this.#pending.set(key, { promise, done });
    this.#worker ??= this.#hire();
    this.#worker.postMessage({ key, job });
  }

  #fail(key: string, failure: Error): void {
    this.#failed.set(key, failure);
    for (const oldest of this.#failed.keys()) {
      if (this.#failed.size <= this.#limits.mostKept) break;
      this.#failed.delete(oldest);
    }
  }

  #hire(): Worker {
    const worker = startWorker();
    worker.unref();
    worker.on('message', ({ key, map }: { key: string; map: PlacedMap }) => {
      this.#keep(key, map);
      this.#pending.get(key)?.done();
    });
    worker.on('error', (error) => {
      if (this.#worker === worker) this.#worker = null;
      for (const { done } of [...this.#pending.values()])
        done(error instanceof Error ? error : new Error(String(error)));
    });
    return worker;
  }

  #keep(key: string, map: PlacedMap): void {
    this.#kept.set(key, map);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limits.mostKept) break;
      this.#kept.delete(oldest);
    }
  }
}

/** Threads do not inherit the loader that runs TypeScript; sources are given one, built files need none. */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(`./voting-map-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  if (!isSource) return new Worker(file);
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(file.href)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(load, { eval: true });
}
