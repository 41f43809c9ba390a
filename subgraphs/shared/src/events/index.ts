// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { type EventFeed, type FeedPosition, startEventFeed } from './event-feed.ts';
export { onlyThose } from './only-those.ts';
export type { OutboxEvent } from './outbox.sql.ts';
