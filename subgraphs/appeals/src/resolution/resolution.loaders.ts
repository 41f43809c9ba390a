import type { Viewer } from '@hromada/shared/viewer';
import DataLoader from 'dataloader';
import type { ResolutionActor } from './resolution.policy.ts';
import type { ResolutionService } from './resolution.service.ts';
import type { DocumentAssignment, DocumentResolution } from './resolution.type.ts';

/** Loaders of what is ordered by documents, for one operation. */
export function resolutionLoaders(resolutions: ResolutionService, viewer: Viewer) {
  let actor: Promise<ResolutionActor> | undefined;
  return {
    /** for whom the viewer acts, asked once */
    resolutionActor(): Promise<ResolutionActor> {
      actor ??= resolutions.actorOf(viewer);
      return actor;
    },
    documentResolutions: new DataLoader<string, DocumentResolution[]>(async (documentIds) => {
      const rows = await resolutions.listResolutions(documentIds);
      return documentIds.map((id) => rows.filter(({ documentId }) => documentId === id));
    }),
    documentAssignments: new DataLoader<string, DocumentAssignment[]>(async (documentIds) => {
      const rows = await resolutions.listAssignments(documentIds);
      return documentIds.map((id) => rows.filter(({ documentId }) => documentId === id));
    }),
  };
}
