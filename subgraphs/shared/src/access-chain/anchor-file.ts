import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Anchor } from './chain.ts';

const anchorShape = z.object({ seq: z.number().int().min(0), hash: z.string(), at: z.string() });

/** Anchors of a file, oldest first: one JSON object a line. @throws on a line that is no anchor */
export function parseAnchors(text: string): Anchor[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => anchorShape.parse(JSON.parse(line)));
}

/** The newest anchor of a file; null where there is no file, or it does not read as one. */
export async function lastAnchor(file: string | undefined): Promise<Anchor | null> {
  if (!file) return null;
  try {
    return parseAnchors(await readFile(file, 'utf8')).at(-1) ?? null;
  } catch {
    return null;
  }
}
