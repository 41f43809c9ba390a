import { demoId } from '@hromada/shared/demo';
import { anEmployee } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import type { Sql } from 'postgres';

/** Units of the test council. */
export const UNITS = { office: demoId('org-unit', 0), housing: demoId('org-unit', 1), roads: demoId('org-unit', 2) };

/** Journals of the test council. */
export const JOURNALS = {
  citizens: demoId('journal', 0),
  requests: demoId('journal', 1),
  deputies: demoId('journal', 2),
  reception: demoId('journal', 3),
};

const staff = (index: number, name: string, role: string, unitId: string) => ({
  id: demoId('employee', index),
  name,
  roles: [role],
  unitId,
});

/** Employees of the test council. */
export const STAFF = {
  registrar: staff(0, 'Олена Ткачук', 'registrar', UNITS.office),
  head: staff(1, 'Ігор Бондаренко', 'head', UNITS.office),
  executor: staff(2, 'Марина Кравець', 'executor', UNITS.housing),
  other: staff(3, 'Ґалаґан Єва', 'executor', UNITS.roads),
  analyst: staff(4, 'Тарас Литвин', 'analyst', UNITS.office),
};

/** Each unit and all below it: what a head there answers for. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  [UNITS.office]: [UNITS.office, UNITS.housing, UNITS.roads],
  [UNITS.housing]: [UNITS.housing, UNITS.roads],
  [UNITS.roads]: [UNITS.roads],
};

/** The viewer that an employee of the test council is. */
export function viewerOf(employee: (typeof STAFF)[keyof typeof STAFF], given: Partial<Viewer> = {}): Viewer {
  return anEmployee({
    subject: employee.id,
    name: employee.name,
    roles: employee.roles,
    unitIds: LINES[employee.unitId] ?? [],
    ...given,
  });
}

/** Writes units, employees and journals. */
export async function insertCouncil(sql: Sql): Promise<void> {
  await sql`insert into appeals.org_unit ${sql([
    { id: UNITS.office, code: '01', name: 'Апарат ради', parent_id: null },
    { id: UNITS.housing, code: '05', name: 'Управління ЖКГ', parent_id: UNITS.office },
    { id: UNITS.roads, code: '06', name: 'Відділ доріг', parent_id: UNITS.housing },
  ])}`;
  for (const { id, name, roles, unitId } of Object.values(STAFF)) {
    await sql`insert into appeals.employee (id, name, position, unit_id, roles) values (${id}, ${name}, 'посада', ${unitId}, ${roles})`;
  }
  await sql`insert into appeals.journal ${sql([
    journal(JOURNALS.citizens, '02-10', 'CITIZEN_APPEAL', '{letter}-{seq}', '{seq}/02-10', 0),
    journal(JOURNALS.requests, '02-11', 'INFORMATION_REQUEST', '{seq}/ЗПІ', null, 1),
    journal(JOURNALS.deputies, '02-12', 'DEPUTY_APPEAL', '{seq}/ДЗ', null, 2),
    journal(JOURNALS.reception, '02-13', 'CITIZEN_APPEAL', '{letter}-{seq}/ос', '{seq}/02-13', 3),
  ])}`;
}

function journal(
  ...[id, code, procedure, index_template, nameless_template, position]: [
    string,
    string,
    string,
    string,
    string | null,
    number,
  ]
) {
  return {
    id,
    code,
    title: `Журнал ${code}`,
    procedure,
    direction: 'INCOMING',
    index_template,
    nameless_template,
    position,
  };
}
