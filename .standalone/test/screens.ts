import { demoId } from '@hromada/shared/demo';
import { signIn } from './graph-client.ts';

/** A screen of the console: where it is and who looks at it. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** a demo employee whose work this is */
  readonly who: string;
}

const REGISTRAR = 'Олена Ткачук';
const OFFICER = 'Оксана Мельник';
const ANALYST = 'Тарас Литвин';
const ADMINISTRATOR = 'Андрій Савчук';
const ON_LEAVE = 7;

const RECORDS = `{
  documents(first: 1) { edges { node { id } } }
  appeals(first: 1, filter: { states: [IN_EXECUTION] }) { edges { node { id } } }
  services(first: 1) { edges { node { id } } }
  serviceApplications(first: 1) { edges { node { id } } }
  sittings(first: 1) { edges { node { id } } }
  voteEvents(first: 1) { edges { node { id } } }
}`;

/** Every screen, each on a record that is there. */
export async function listScreens(url: string): Promise<readonly Screen[]> {
  const program = await signIn(url, demoId('employee', 0));
  const data: Record<string, { edges: { node: { id: string } }[] }> = await program.get(RECORDS);
  await program.close();
  const first = (list: string) => {
    const id = data[list]?.edges[0]?.node.id;
    if (!id) throw new Error(`The demo has no ${list}`);
    return id;
  };
  return [
    { name: 'appeals', path: '/appeals', who: REGISTRAR },
    { name: 'appeals-card', path: `/appeals/${first('appeals')}`, who: REGISTRAR },
    { name: 'appeals-new', path: '/appeals/new', who: REGISTRAR },
    { name: 'statistics', path: '/statistics?from=2025-01-01&by=CHANNEL', who: REGISTRAR },
    { name: 'documents', path: '/documents', who: REGISTRAR },
    { name: 'documents-card', path: `/documents/${first('documents')}`, who: REGISTRAR },
    { name: 'documents-new', path: '/documents/new', who: REGISTRAR },
    { name: 'residents', path: '/residents', who: REGISTRAR },
    { name: 'residents-person', path: `/residents/${demoId('person', 11)}?purpose=APPEAL_EXAMINATION`, who: REGISTRAR },
    { name: 'services', path: '/services', who: OFFICER },
    { name: 'services-card', path: `/services/${first('services')}`, who: OFFICER },
    { name: 'services-applications', path: '/services/applications', who: OFFICER },
    { name: 'services-application', path: `/services/applications/${first('serviceApplications')}`, who: OFFICER },
    { name: 'calendar', path: '/calendar', who: ADMINISTRATOR },
    { name: 'council', path: '/council', who: ANALYST },
    { name: 'council-sitting', path: `/council/sittings/${first('sittings')}`, who: ANALYST },
    { name: 'council-vote', path: `/council/votes/${first('voteEvents')}`, who: ANALYST },
    { name: 'council-member', path: `/council/members/${demoId('voting-member', 3)}`, who: ANALYST },
    { name: 'council-members', path: '/council/members', who: ANALYST },
    ...['members', 'factions', 'agreement', 'map', 'outcomes', 'power'].map((view) => ({
      name: `council-analysis-${view}`,
      path: `/council/analysis?view=${view}`,
      who: ANALYST,
    })),
    {
      name: 'council-analysis-pair',
      path: `/council/analysis?view=pair&first=${demoId('voting-member', 3)}&second=${demoId('voting-member', 4)}`,
      who: ANALYST,
    },
    { name: 'council-imports', path: '/council/imports', who: ANALYST },
    { name: 'employees', path: '/administration/employees', who: ADMINISTRATOR },
    {
      name: 'employees-card',
      path: `/administration/employees/${demoId('employee', ON_LEAVE)}`,
      who: ADMINISTRATOR,
    },
    { name: 'employees-new', path: '/administration/employees/new', who: ADMINISTRATOR },
    { name: 'employees-seen-by-a-colleague', path: '/administration/employees', who: REGISTRAR },
    { name: 'units', path: '/administration/units', who: ADMINISTRATOR },
    { name: 'units-card', path: `/administration/units/${demoId('org-unit', 7)}`, who: ADMINISTRATOR },
    { name: 'substitutions', path: '/administration/substitutions', who: ADMINISTRATOR },
    { name: 'programs', path: '/administration/clients', who: ADMINISTRATOR },
    { name: 'programs-card', path: `/administration/clients/${demoId('api-client', 1)}`, who: ADMINISTRATOR },
    { name: 'notices', path: '/administration/notices', who: ADMINISTRATOR },
    { name: 'programs-new', path: '/administration/clients/new', who: ADMINISTRATOR },
  ];
}
