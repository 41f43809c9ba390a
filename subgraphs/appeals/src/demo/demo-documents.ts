import { addDays, type IsoDay } from '@hromada/shared/clock';
import { demoId, type Random } from '@hromada/shared/demo';
import type { DocumentEventType, DocumentLinkKind, DocumentState } from '../document/document-enums.type.ts';
import { registrationIndex } from '../journal/registration-index.policy.ts';
import type { DemoEmployee } from './council.ts';
import { CORRESPONDENTS, type DemoDocumentJournal, DOCUMENT_JOURNALS } from './paperwork.ts';
import { type OfficeDay, officeDays } from './work-time.ts';

const SPAN_DAYS = 425;
const HOUR_MS = 3_600_000;
/** One document for so many appeals; a village has enough to fill a screen. */
const APPEALS_TO_ONE = 5;
const COUNT = { min: 72, max: 20_000 } as const;
/** Places in the demo of those that are out of the ordinary, from the last one. */
const FROM_LAST = { voided: 9, restricted: [5, 14] } as const;
/** Older ones lie in their case files. */
const FILED_AFTER_DAYS = 45;
const REGISTRAR = demoId('employee', 0);

/** A step of a document's way. */
export interface DemoDocumentStep {
  readonly type: DocumentEventType;
  readonly at: Date;
  readonly note: string | null;
  readonly toState: DocumentState;
}

/** A tie of a document to an earlier record. */
export interface DemoLink {
  readonly kind: DocumentLinkKind;
  readonly toDocumentId: string | null;
  readonly toAppealId: string | null;
}

/** One document with everything that belongs to it. */
export interface DemoDocument {
  readonly id: string;
  readonly journal: DemoDocumentJournal;
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly typeName: string;
  readonly summary: string;
  readonly correspondentId: string | null;
  readonly theirNumber: string | null;
  readonly theirDate: IsoDay | null;
  readonly receivedOn: IsoDay | null;
  readonly registeredAt: Date;
  readonly pages: number;
  readonly attachmentPages: number | null;
  readonly employee: DemoEmployee;
  readonly caseFileId: string | null;
  readonly isRestricted: boolean;
  readonly voidReason: string | null;
  readonly state: DocumentState;
  readonly steps: readonly DemoDocumentStep[];
  readonly link: DemoLink | null;
  readonly registeredById: string;
}

/** What documents are made for. */
export interface PaperWorld {
  readonly random: Random;
  readonly appeals: number;
  readonly employees: readonly DemoEmployee[];
  readonly now: Date;
  readonly today: IsoDay;
  /** an appeal that was registered before this share of the demo's days had passed; null when there is none */
  appealBefore(share: number): string | null;
}

/** The identifier of a journal's case file in a year. */
export function caseFileId(place: number, year: number): string {
  return demoId('case-file', year * 100 + place);
}

/** Years that the demo's documents are of, the case files too. */
export function paperYears(today: IsoDay): number[] {
  const last = Number(today.slice(0, 4));
  const first = Number(addDays(today, -SPAN_DAYS).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The demo's documents in the order of their registration, numbers without gaps. */
export function* demoDocuments(world: PaperWorld): Generator<DemoDocument> {
  const days = officeDays(world.today, world.now, SPAN_DAYS);
  const count = Math.min(Math.max(Math.floor(world.appeals / APPEALS_TO_ONE), COUNT.min), COUNT.max);
  const last = new Map<string, number>();
  const lastOf = new Map<DemoDocumentJournal, string>();
  const weighted = DOCUMENT_JOURNALS.map((journal) => [journal, journal.weight] as const);
  for (let index = 0; index < count; index += 1) {
    const place = (days.length * index) / count;
    const office = days[Math.floor(place)];
    if (!office) return;
    const journal = world.random.weighted(weighted);
    const year = Number(office.day.slice(0, 4));
    const counter = `${journal.id} ${year}`;
    const sequence = (last.get(counter) ?? 0) + 1;
    last.set(counter, sequence);
    const link = linkOf(world, journal, { lastOf, share: index / count });
    const document = oneDocument(world, {
      index,
      fromLast: count - index,
      place,
      office,
      journal,
      year,
      sequence,
      link,
    });
    lastOf.set(journal, document.id);
    yield document;
  }
}

function oneDocument(
  { random, employees, today, now }: PaperWorld,
  given: {
    readonly index: number;
    readonly fromLast: number;
    readonly place: number;
    readonly office: OfficeDay;
    readonly journal: DemoDocumentJournal;
    readonly year: number;
    readonly sequence: number;
    readonly link: DemoLink | null;
  },
): DemoDocument {
  const { index, fromLast, place, office, journal, year, sequence, link } = given;
  const registeredAt = new Date(Math.floor(office.fromMs + (place % 1) * (office.toMs - office.fromMs)));
  const isIncoming = journal.direction === 'INCOMING';
  const [typeName, summary] = random.pick(journal.papers);
  const isVoided = fromLast === FROM_LAST.voided;
  const isFiled = !isVoided && addDays(office.day, FILED_AFTER_DAYS) < today;
  const state = isVoided ? 'VOIDED' : isFiled ? 'FILED' : 'REGISTERED';
  const voidReason = isVoided ? 'Помилково зареєстровано вдруге' : null;
  return {
    ...{ id: demoId('document', index), journal, year, sequence },
    number: registrationIndex(
      { indexTemplate: journal.indexTemplate, namelessTemplate: null },
      { surname: null, sequence, year },
    ),
    ...{ typeName, summary, registeredAt, link, state, voidReason, registeredById: REGISTRAR },
    correspondentId:
      journal.direction === 'INTERNAL' ? null : demoId('correspondent', random.int(0, CORRESPONDENTS.length - 1)),
    // the place in the demo makes the correspondent's own index unlike any other
    theirNumber: isIncoming ? `${index + 101}/${random.int(10, 99)}` : null,
    theirDate: isIncoming ? addDays(office.day, -random.int(1, 6)) : null,
    receivedOn: isIncoming ? office.day : null,
    pages: random.int(1, 6),
    attachmentPages: random.chance(0.4) ? random.int(1, 20) : null,
    employee: random.pick(employees),
    caseFileId: isFiled ? caseFileId(DOCUMENT_JOURNALS.indexOf(journal), year) : null,
    isRestricted: FROM_LAST.restricted.some((one) => one === fromLast),
    steps: stepsOf({ registeredAt, state, voidReason, now }),
  };
}

function stepsOf(o: {
  readonly registeredAt: Date;
  readonly state: DocumentState;
  readonly voidReason: string | null;
  readonly now: Date;
}): DemoDocumentStep[] {
  const later = (hours: number) => new Date(Math.min(o.registeredAt.getTime() + hours * HOUR_MS, o.now.getTime()));
  const registered = { type: 'REGISTERED', at: o.registeredAt, note: null, toState: 'REGISTERED' } as const;
  if (o.state === 'VOIDED')
    return [registered, { type: 'VOIDED', at: later(1), note: o.voidReason, toState: 'VOIDED' }];
  if (o.state === 'FILED') return [registered, { type: 'FILED', at: later(24 * 30), note: null, toState: 'FILED' }];
  return [registered];
}

/** What goes out answers a letter or an appeal; an act now and then amends the one before; a paper follows a letter. */
function linkOf(
  { random, appealBefore }: PaperWorld,
  journal: DemoDocumentJournal,
  { lastOf, share }: { readonly lastOf: ReadonlyMap<DemoDocumentJournal, string>; readonly share: number },
): DemoLink | null {
  const [incoming] = DOCUMENT_JOURNALS;
  const letter = (incoming && lastOf.get(incoming)) ?? null;
  const toDocument = (kind: DocumentLinkKind, toDocumentId: string | null) =>
    toDocumentId === null ? null : { kind, toDocumentId, toAppealId: null };
  if (journal.direction === 'INCOMING' || !random.chance(0.6)) return null;
  if (journal.direction === 'OUTGOING') {
    const toAppealId = random.chance(0.5) ? appealBefore(share) : null;
    if (toAppealId !== null) return { kind: 'IN_ANSWER_TO', toDocumentId: null, toAppealId };
    return toDocument('IN_ANSWER_TO', letter);
  }
  const isAct = journal.retention[0] === null;
  return isAct ? toDocument('AMENDS', lastOf.get(journal) ?? null) : toDocument('IN_EXECUTION_OF', letter);
}
