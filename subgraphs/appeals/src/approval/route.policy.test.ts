import { describe, expect, test } from 'vitest';
import type { VisaDecision } from './approval-enums.type.ts';
import { awaitedVisas, decisionFaults, type NamedEmployee, type Route, routeFaults } from './route.policy.ts';

const named = (id: string, given: Partial<NamedEmployee> = {}): NamedEmployee => ({
  ...{ id, isHere: true, isHead: false, isInLine: false },
  ...given,
});
const PEOPLE = [
  ...[named('author'), named('lawyer'), named('accountant'), named('gone', { isHere: false })],
  ...[named('boss', { isHead: true, isInLine: true }), named('other boss', { isHead: true })],
];
const route = (given: Partial<Route> = {}): Route => ({
  ...{ steps: [['lawyer', 'accountant']], signerId: 'boss', authorId: 'author' },
  ...given,
});
const codes = (faults: { field: string; code: string }[]) => faults.map(({ field, code }) => `${field} ${code}`);

describe('a route', () => {
  test.each<[string, Partial<Route>, string[]]>([
    ['of one step', {}, []],
    ['of steps one after another', { steps: [['lawyer'], ['accountant'], ['other boss']] }, []],
    ['of nobody', { steps: [] }, ['steps STEPS_MISSING']],
    ['with an empty step', { steps: [['lawyer'], []] }, ['steps STEPS_MISSING']],
    ['of eleven steps', { steps: Array.from({ length: 11 }, () => ['lawyer']) }, ['steps TOO_MANY_STEPS']],
    ['of 31 approvers', { steps: [Array.from({ length: 31 }, () => 'lawyer')] }, ['steps TOO_MANY_APPROVERS']],
    ['with one twice', { steps: [['lawyer'], ['lawyer']] }, ['steps.1.0 APPROVER_REPEATED']],
    ['with somebody unknown', { steps: [['lawyer', 'nobody']] }, ['steps.0.1 APPROVER_UNKNOWN']],
    ['with somebody who left', { steps: [['gone']] }, ['steps.0.0 APPROVER_UNKNOWN']],
    ['with its author', { steps: [['author']] }, ['steps.0.0 APPROVER_IS_AUTHOR']],
    ['to nobody', { signerId: 'nobody' }, ['signerId SIGNER_UNKNOWN']],
    ['to one who is no head', { signerId: 'lawyer' }, ['signerId SIGNER_IS_NO_HEAD']],
    ['to a head of others', { signerId: 'other boss' }, ['signerId SIGNER_OUT_OF_LINE']],
  ])('%s', (_, given, faults) => {
    expect(codes(routeFaults(route(given), PEOPLE))).toEqual(faults);
  });
});

describe('the visas that are open', () => {
  const visas = (...decisions: (readonly [number, VisaDecision | null])[]) =>
    decisions.map(([step, decision], index) => ({ id: `${index}`, step, approverId: `${index}`, decision }));
  test.each([
    ['all of the first step at once', visas([1, null], [1, null], [2, null]), ['0', '1']],
    ['who is left of a step', visas([1, 'APPROVED'], [1, null], [2, null]), ['1']],
    ['the next step, when the one before has ended', visas([1, 'APPROVED_WITH_REMARKS'], [2, null]), ['1']],
    ['none, when all decided', visas([1, 'APPROVED'], [2, 'APPROVED']), []],
    ['none of nobody', [], []],
  ])('%s', (_, given, ids) => {
    expect(awaitedVisas(given).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a decision', () => {
  test.each<[VisaDecision, string | null, string[]]>([
    ['APPROVED', null, []],
    ['APPROVED', 'Гарно написано', []],
    ['APPROVED_WITH_REMARKS', null, ['remark REMARK_MISSING']],
    ['APPROVED_WITH_REMARKS', 'Додати дату', []],
    ['REJECTED', null, ['remark REMARK_MISSING']],
    ['REJECTED', 'ні', ['remark TEXT_TOO_SHORT']],
  ])('%s with %s', (decision, remark, faults) => {
    expect(codes(decisionFaults(decision, remark))).toEqual(faults);
  });
});
