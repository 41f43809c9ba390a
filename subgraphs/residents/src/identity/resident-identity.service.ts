import type { Transaction } from '@hromada/drizzle/client';
import type { AccessJournal } from '@hromada/shared/access-journal';
import type { Clock } from '@hromada/shared/clock';
import { assertUuid, type InputProblem } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { SIGN_IN } from '../access-log/access-purpose.type.ts';
import { fullName, type PersonRow, recordNumberOf } from '../person/person.service.ts';
import type { Assurance } from './assurance.type.ts';
import type { IdentityRepository } from './identity.repository.ts';
import { type BindingFault, type IdentityClaim, isSamePerson, isSureEnough } from './identity-match.policy.ts';
import { problemOf } from './resident-identity.messages.ts';
import type { Account, ResidentIdentityRepository } from './resident-identity.repository.ts';
import { taxNumberOf } from './tax-number.policy.ts';

const PROVIDER_MAX = 50;
const SUBJECT_MAX = 255;

/** An account with what its provider vouches for. */
export interface Binding extends Account, IdentityClaim {
  readonly idempotencyKey: string;
  readonly taxNumber?: string | null;
  readonly recordNumber?: string | null;
}

/** The person record behind an account. */
export interface KnownResident {
  readonly personId: string;
  readonly name: string;
  readonly assurance: Assurance;
}

/** What came of binding. */
export interface BindingOutcome {
  readonly personId: string | null;
  readonly problems: InputProblem[];
}

/** Rolls back, so that the key stays free for a better claim. */
class BindingRefused extends Error {
  override readonly name = 'BindingRefused';
  readonly fault: BindingFault;

  constructor(fault: BindingFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Which account is whose: a person may have several accounts, an account has one person and never moves silently. */
export class ResidentIdentityService {
  readonly #repository: ResidentIdentityRepository;
  readonly #numbers: IdentityRepository;
  readonly #journal: AccessJournal;
  readonly #viewer: Viewer;
  readonly #clock: Clock;

  constructor(parts: {
    repository: ResidentIdentityRepository;
    numbers: IdentityRepository;
    journal: AccessJournal;
    viewer: Viewer;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#numbers = parts.numbers;
    this.#journal = parts.journal;
    this.#viewer = parts.viewer;
    this.#clock = parts.clock;
  }

  /** The person behind an account, journalled as a read for sign-in; null when nobody is bound to it. */
  async find(account: Account): Promise<KnownResident | null> {
    const found = isWellFormed(account) ? await this.#repository.find(account) : undefined;
    if (!found) return null;
    const { person, assurance } = found;
    await this.#journal.noteSearch({ operation: 'Query.residentIdentity', ...SIGN_IN, personIds: [person.id] });
    return { personId: person.id, name: fullName(person), assurance };
  }

  /**
   * Binds an account to the person record its provider vouches for; bound already to that record, it stays so.
   * @returns problems and no person when the provider is not sure enough, nobody matches, or it is somebody else's
   * @throws {IdempotencyMismatchError} when the key was used with another input
   */
  async bind(binding: Binding): Promise<BindingOutcome> {
    const { idempotencyKey, ...input } = binding;
    const request = {
      subject: 'platform',
      key: assertUuid(idempotencyKey, 'idempotencyKey'),
      operation: 'bindResidentIdentity',
      input,
    };
    // matched before the transaction: the journal has a connection of its own, and one that waits for a second can starve
    const match = await this.#match(binding);
    try {
      const { personId } = await this.#repository.transaction((tx) =>
        this.#repository.once(tx, request, async () => ({ personId: await this.#bindNow(tx, binding, match) })),
      );
      return { personId, problems: [] };
    } catch (error) {
      if (!(error instanceof BindingRefused)) throw error;
      return { personId: null, problems: [problemOf(error.fault, this.#viewer.language)] };
    }
  }

  async #bindNow(tx: Transaction, { provider, subject, assurance }: Binding, match: Match): Promise<string> {
    if ('fault' in match) throw new BindingRefused(match.fault); // here, so that a repeat is answered as before
    const { personId } = match;
    await this.#repository.insert(tx, { provider, subject, personId, assurance, boundAt: this.#clock.now() });
    const bound = await this.#repository.find({ provider, subject }, tx);
    if (bound?.person.id !== personId) throw new BindingRefused('BOUND_TO_ANOTHER_PERSON');
    return personId;
  }

  /** Found by a number the provider states, and accepted only when name and birthday agree too. */
  async #match(binding: Binding): Promise<Match> {
    if (!isWellFormed(binding)) return { fault: 'ACCOUNT_MALFORMED' };
    if (!isSureEnough(binding)) return { fault: 'ASSURANCE_TOO_LOW' };
    if (!binding.recordNumber && !binding.taxNumber) return { fault: 'IDENTIFIER_MISSING' };
    const person = await this.#findBy(binding);
    if (!person || !isSamePerson(binding, person)) return { fault: 'PERSON_NOT_MATCHED' };
    const personIds = [person.id];
    await this.#journal.noteSearch({ operation: 'Mutation.bindResidentIdentity', ...SIGN_IN, personIds });
    return { personId: person.id };
  }

  /** By every number that is stated; numbers of two people match nobody. */
  async #findBy(binding: Binding): Promise<PersonRow | undefined> {
    const recordNumber = recordNumberOf(binding.recordNumber ?? '');
    const taxNumber = taxNumberOf(binding.taxNumber ?? '');
    const byRecord = recordNumber ? await this.#repository.findPerson({ recordNumber }) : undefined;
    if (!binding.taxNumber) return byRecord;
    const id = taxNumber && (await this.#numbers.findByTaxNumber(this.#viewer, taxNumber));
    if (!id || (binding.recordNumber && byRecord?.id !== id)) return undefined;
    return byRecord ?? this.#repository.findPerson({ id });
  }
}

/** The record a claim is about, or why there is none. */
type Match = { readonly personId: string } | { readonly fault: BindingFault };

function isWellFormed({ provider, subject }: Account): boolean {
  const isText = (text: string, max: number) => text.trim() !== '' && text.length <= max && !text.includes('\u0000');
  return isText(provider, PROVIDER_MAX) && isText(subject, SUBJECT_MAX);
}
