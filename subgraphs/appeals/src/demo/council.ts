import { demoId, personName, type Random } from '@hromada/shared/demo';
import type { AppealProcedure } from '../appeal/appeal-enums.type.ts';

/** A unit of the demo council; `id` is `demoId('org-unit', n)`. */
export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  /** the employee who heads it; null when nobody is named */
  readonly headId: string | null;
}

/** An employee of the demo council; `id` is `demoId('employee', n)`. */
export interface DemoEmployee {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly unitId: string;
  readonly roles: readonly string[];
  readonly email: string;
  readonly phone: string;
}

/** No such domain can exist (RFC 2606): mail of the demo goes nowhere. */
const DEMO_MAIL = 'hromada.example';

/** Code, name, and code of the unit above. The code is the unit's index in records. */
const UNITS = [
  ['01', 'Керівництво міської ради', null],
  ['02', 'Апарат міської ради та виконавчого комітету', '01'],
  ['02-1', 'Відділ роботи зі зверненнями громадян', '02'],
  ['02-2', 'Відділ з питань діяльності ради', '02'],
  ['02-3', 'Юридичний відділ', '02'],
  ['02-4', 'Відділ аналізу та цифрового розвитку', '02'],
  ['03', 'Центр надання адміністративних послуг', '01'],
  ['04', 'Управління житлово-комунального господарства', '01'],
  ['04-1', 'Відділ благоустрою', '04'],
  ['05', 'Управління доріг, транспорту і звʼязку', '01'],
  ['06', 'Управління соціального захисту населення', '01'],
  ['07', 'Управління освіти', '01'],
  ['08', 'Відділ земельних відносин', '01'],
  ['09', 'Відділ містобудування та архітектури', '01'],
  ['10', 'Відділ екології', '01'],
  ['11', 'Управління охорони здоровʼя', '01'],
] as const;

type UnitCode = (typeof UNITS)[number][0];

/** Employees whose names other rooms rely on: the order is theirs. */
const KNOWN: readonly (readonly [string, string, UnitCode, string])[] = [
  ['Олена Ткачук', 'діловод відділу роботи зі зверненнями громадян', '02-1', 'registrar'],
  ['Ігор Бондаренко', 'заступник міського голови', '01', 'head'],
  ['Марина Кравець', 'начальниця управління ЖКГ', '04', 'executor'],
  ['Наталія Гриценко', 'секретар міської ради', '02-2', 'council-secretary'],
  ['Тарас Литвин', 'головний спеціаліст з аналізу', '02-4', 'analyst'],
  ['Оксана Мельник', 'адміністратор ЦНАП', '03', 'service-officer'],
  ['Андрій Савчук', 'системний адміністратор', '02-4', 'administrator'],
];

/** Employees entered last: those before them keep their numbers. */
const LATER: typeof KNOWN = [
  ['Людмила Шевчук', 'відповідальна особа за захист персональних даних', '02-3', 'data-protection-officer'],
];

/** Units that execute appeals. */
const EXECUTING: readonly UnitCode[] = ['02-3', '04', '04-1', '05', '06', '07', '08', '09', '10', '11'];

/** Who heads which unit. */
const HEADS: Readonly<Partial<Record<UnitCode, string>>> = { '01': demoId('employee', 1), '04': demoId('employee', 2) };

const idOfUnit = (code: UnitCode): string =>
  demoId(
    'org-unit',
    UNITS.findIndex(([known]) => known === code),
  );

/** The units, those above before those below. */
export function demoUnits(): DemoUnit[] {
  return UNITS.map(([code, name, parent], index) => ({
    id: demoId('org-unit', index),
    code,
    name,
    parentId: parent && idOfUnit(parent),
    headId: HEADS[code] ?? null,
  }));
}

/** The known employees, two executors per executing unit, and who came later. */
export function demoEmployees(random: Random): DemoEmployee[] {
  const entered = (list: typeof KNOWN) =>
    list.map(([name, position, unit, role]) => ({ name, position, unitId: idOfUnit(unit), roles: [role] }));
  const executors = EXECUTING.flatMap((unit) =>
    ['головний спеціаліст', 'провідний спеціаліст'].map((position) => {
      const { family, given } = personName(random);
      return { name: `${given} ${family}`, position, unitId: idOfUnit(unit), roles: ['executor'] };
    }),
  );
  return [...entered(KNOWN), ...executors, ...entered(LATER)].map((employee, index) => ({
    id: demoId('employee', index),
    email: `employee-${index + 1}@${DEMO_MAIL}`,
    phone: `(0362) 55-${String(index + 10).padStart(2, '0')}-01`,
    ...employee,
  }));
}

/** Employees who execute, by unit. */
export function executorsByUnit(employees: readonly DemoEmployee[]): ReadonlyMap<string, readonly DemoEmployee[]> {
  const byUnit = new Map<string, DemoEmployee[]>();
  for (const employee of employees) {
    if (!employee.roles.includes('executor')) continue;
    byUnit.set(employee.unitId, [...(byUnit.get(employee.unitId) ?? []), employee]);
  }
  return byUnit;
}

/** A journal of the demo council. */
export interface DemoJournal {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly procedure: AppealProcedure;
  readonly indexTemplate: string;
  readonly namelessTemplate: string | null;
}

const journal = (
  index: number,
  code: string,
  title: string,
  rest: Omit<DemoJournal, 'id' | 'code' | 'title'>,
): DemoJournal => ({
  ...{ id: demoId('journal', index), code, title, ...rest },
});

/** Journals of the demo council; appeals have their own, apart from other records (CMU 348). */
export const DEMO_JOURNALS = {
  citizens: journal(0, '02-10', 'Журнал реєстрації звернень громадян', {
    ...{ procedure: 'CITIZEN_APPEAL', indexTemplate: '{letter}-{seq}', namelessTemplate: '{seq}/02-10' },
  }),
  requests: journal(1, '02-11', 'Журнал реєстрації запитів на публічну інформацію', {
    ...{ procedure: 'INFORMATION_REQUEST', indexTemplate: '{seq}/ЗПІ', namelessTemplate: null },
  }),
  deputies: journal(2, '02-12', 'Журнал реєстрації депутатських звернень', {
    ...{ procedure: 'DEPUTY_APPEAL', indexTemplate: '{seq}/ДЗ', namelessTemplate: null },
  }),
  reception: journal(3, '02-13', 'Журнал особистого прийому громадян', {
    ...{ procedure: 'CITIZEN_APPEAL', indexTemplate: '{letter}-{seq}/ос', namelessTemplate: '{seq}/02-13' },
  }),
} as const;
