import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, primaryKey, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';

/**
 * Who is signed in, and what the embedded identity provider must not forget. Whatever would let its holder in is kept
 * as a hash or sealed with the gateway's key: a copy of these tables opens nothing.
 */
export const gatewaySchema = snakeCase.schema('gateway');

/** A browser in which an employee is signed in. `id` is told to subgraphs; the cookie's secret is another number. */
export const session = gatewaySchema.table(
  'session',
  {
    id: id(),
    secretHash: text().notNull().unique(),
    employeeId: uuid().notNull(),
    provider: text().notNull(),
    subject: text().notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant().notNull(),
    /** without a sign of life the session ends then */
    idleExpiresAt: instant().notNull(),
    /** the session ends then in any case */
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endReason: text({ enum: ['SIGNED_OUT', 'SIGNED_IN_ANEW', 'ACCESS_ENDED'] }),
  },
  (table) => [index().on(table.employeeId).where(sql`${table.endedAt} is null`), index().on(table.expiresAt)],
);

/** A sign-in under way at an identity provider: its row is taken away by the one answer that it admits. */
export const signInAttempt = gatewaySchema.table(
  'sign_in_attempt',
  {
    stateHash: text().primaryKey(),
    /** the browser that began it, by its cookie */
    browserHash: text().notNull(),
    provider: text().notNull(),
    /** nonce, code verifier, where to return: sealed */
    sealed: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);

/** Somebody whom a provider knows and the council does not yet: may show an invitation code for a few minutes. */
export const unknownSubject = gatewaySchema.table(
  'unknown_subject',
  {
    secretHash: text().primaryKey(),
    provider: text().notNull(),
    subject: text().notNull(),
    /** codes that did not fit */
    failedAttempts: integer().notNull().default(0),
    expiresAt: instant().notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);

/** Login and password of the embedded identity provider. */
export const account = gatewaySchema.table('account', {
  id: id(),
  /** in lower case */
  login: text().notNull().unique(),
  /** `scrypt$N$r$p$salt$hash` */
  passwordHash: text().notNull(),
  subject: text().notNull().unique(),
  isDisabled: boolean().notNull().default(false),
  failedAttempts: integer().notNull().default(0),
  lockedUntil: instant(),
  createdAt: createdAt(),
});

/** Codes, grants, refresh tokens, interactions and used client assertions of the embedded identity provider. */
export const oidcArtifact = gatewaySchema.table(
  'oidc_artifact',
  {
    model: text().notNull(),
    idHash: text().notNull(),
    sealed: text().notNull(),
    grantId: text(),
    uid: text(),
    expiresAt: instant(),
    consumedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.model, table.idHash] }),
    index().on(table.grantId),
    index().on(table.uid),
    index().on(table.expiresAt),
  ],
);

/** Keys by which the embedded identity provider signs: published before they sign, and for a while after. */
export const signingKey = gatewaySchema.table(
  'signing_key',
  {
    kid: text().primaryKey(),
    publicJwk: jsonb().notNull(),
    /** the private JWK, sealed */
    sealedPrivateJwk: text().notNull(),
    createdAt: createdAt(),
    /** signs from then on, until a younger key does */
    signsFrom: instant().notNull(),
    /** until then others may still check by it; null while it signs or will sign */
    publishedUntil: instant(),
  },
  (table) => [unique().on(table.signsFrom)],
);
