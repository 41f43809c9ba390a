// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { type AccessEntry, canonicalText, type EntrySubject, parseEntry } from './access-entry.ts';
export { lastAnchor, parseAnchors } from './anchor-file.ts';
export {
  type Anchor,
  type ChainFault,
  type ChainLink,
  type ChainVerdict,
  FIRST_HASH,
  type LinkColumns,
  sealOf,
  verifyChain,
} from './chain.ts';
