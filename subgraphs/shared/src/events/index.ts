// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { startEventFeed } from './event-feed.ts';
export type { EventFeed, FeedPosition } from './event-feed.type.ts';
export { onlyThose } from './only-those.ts';
export type { OutboxEvent } from './outbox.sql.ts';
