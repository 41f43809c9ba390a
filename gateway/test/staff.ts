import type { Viewer } from '@hromada/shared/viewer';
import { GraphQLError } from 'graphql';
import { EventLog } from './event-log.ts';

/** An employee of the community. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly unit: { readonly id: string; readonly name: string };
  roles: string[];
}

/** A registered program. */
export interface RegisteredClient {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  isDisabled: boolean;
  keys: string[];
  readonly redirectUris: readonly string[];
  readonly requestsPerMinute: number;
  readonly costPerMinute: number;
}

/** What the appeals subgraph of the community knows of who may sign in: tests change it as an administrator would. */
export class Staff {
  readonly clients = new Map<string, RegisteredClient>();
  /** invitation code → whom it invites */
  readonly invitations = new Map<string, string>();
  readonly disabled = new Set<string>();
  /** programs said to have come with a token, in order */
  readonly uses: string[] = [];
  /** tells of no change while set */
  isMute = false;
  readonly #members: readonly StaffMember[];
  /** provider and subject → employee */
  readonly #bindings = new Map<string, string>();
  readonly #log = new EventLog();

  constructor(members: readonly StaffMember[]) {
    this.#members = members;
    for (const { id } of members) this.#bindings.set(`embedded ${id}`, id);
  }

  /** Readers of the changes now. */
  get followerCount(): number {
    return this.#log.readerCount;
  }

  /** Registers a program; a test names only what it is about. */
  register(id: string, given: Partial<RegisteredClient> = {}): RegisteredClient {
    const registered = {
      ...{ id, name: 'Програма', scopes: ['votes:read'], isDisabled: false, keys: [], redirectUris: [] },
      ...{ requestsPerMinute: 600, costPerMinute: 300_000, ...given },
    };
    this.clients.set(id, registered);
    return registered;
  }

  bind(provider: string, subject: string, employeeId: string): void {
    this.#bindings.set(`${provider} ${subject}`, employeeId);
  }

  /** Takes a binding back. */
  forget(provider: string, subject: string): void {
    const id = this.#bindings.get(`${provider} ${subject}`);
    this.#bindings.delete(`${provider} ${subject}`);
    if (id) this.announce(id);
  }

  /** Tells whoever follows that something about somebody is different now. */
  announce(id: string): void {
    this.#log.append(id);
  }

  disable(employeeId: string): void {
    this.disabled.add(employeeId);
    this.announce(employeeId);
  }

  give(employeeId: string, ...roles: string[]): void {
    this.#member(employeeId).roles = roles;
    this.announce(employeeId);
  }

  identityOf(viewer: Viewer, binding: string) {
    assertPlatform(viewer);
    const id = this.#bindings.get(binding);
    if (!id) return null;
    const employee = this.#member(id);
    const isDisabled = this.disabled.has(id);
    return { employee, roles: employee.roles, unitIds: [employee.unit.id], standsInFor: [], isDisabled };
  }

  clientOf(viewer: Viewer, clientId: string) {
    assertPlatform(viewer);
    return this.clients.get(clientId) ?? null;
  }

  redeem(viewer: Viewer, { code, provider, subject }: { code: string; provider: string; subject: string }) {
    assertPlatform(viewer);
    const employeeId = this.invitations.get(code);
    if (!employeeId) return { problems: [{ code: 'INVITATION_UNKNOWN', message: 'Немає такого запрошення' }] };
    this.invitations.delete(code);
    this.bind(provider, subject, employeeId);
    return { employeeId, problems: [] };
  }

  noteUse(viewer: Viewer, clientId: string) {
    assertPlatform(viewer);
    if (!this.clients.has(clientId)) throw new GraphQLError('No such program');
    this.uses.push(clientId);
    return { problems: [] };
  }

  follow(viewer: Viewer, after: string | null) {
    assertPlatform(viewer);
    if (this.isMute) throw new GraphQLError('No changes are told');
    return this.#log.follow(after, ({ cursor, appealId: id }) => {
      const isClient = this.clients.has(id);
      return { identityChanged: { cursor, employeeId: isClient ? null : id, clientId: isClient ? id : null } };
    });
  }

  #member(id: string): StaffMember {
    const found = this.#members.find((member) => member.id === id);
    if (!found) throw new Error(`No employee ${id}`);
    return found;
  }
}

function assertPlatform({ kind }: Viewer): void {
  if (kind !== 'system') throw new GraphQLError('Platform only', { extensions: { code: 'FORBIDDEN' } });
}
