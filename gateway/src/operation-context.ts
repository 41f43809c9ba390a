import type { Viewer, ViewerSealer } from '@hromada/shared/viewer';
import type { Actor } from './limits/rate-limiter.ts';

/** An operation that has not finished by then gets no further subgraph answers. */
const OPERATION_DEADLINE_MS = 15_000;

/** What one operation (or one event of a subscription) carries through the gateway. */
export interface OperationContext {
  readonly viewer: Viewer;
  /** who pays for it; null = nobody, the platform's own */
  readonly actor: Actor | null;
  /** the viewer as a short-lived token for subgraphs; sealed once per operation, on first need */
  sealedViewer(): Promise<string>;
  /** `performance.now()` at which the operation is given up */
  readonly deadlineAt: number;
}

/** Opens an operation on behalf of a viewer. */
export function openOperation(viewer: Viewer, sealer: ViewerSealer, actor: Actor | null = null): OperationContext {
  let sealed: Promise<string> | null = null;
  return {
    viewer,
    actor,
    sealedViewer() {
      sealed ??= sealer.seal(viewer);
      return sealed;
    },
    deadlineAt: performance.now() + OPERATION_DEADLINE_MS,
  };
}
