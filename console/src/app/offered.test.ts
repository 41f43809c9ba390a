import { expect, test } from 'vitest';
import type { NavItem } from '../ui/nav-item.ts';
import { offeredTo } from './offered.ts';

const words = { id: 'words' };
const icon = (() => null) as unknown as NavItem['icon'];
const MENU: readonly NavItem[] = [
  {
    ...{ to: '/appeals', label: words, icon, digit: 1, permission: 'appeals:read' },
    commands: [{ to: '/appeals/new', label: words, permission: 'appeals:register' }],
  },
  { to: '/council', label: words, icon, digit: 4, commands: [{ to: '/council/members', label: words }] },
];

test.each([
  ['a registrar', ['registrar'], ['/appeals', '/appeals/new', '/council', '/council/members']],
  ['a head', ['head'], ['/appeals', '/council', '/council/members']],
  ['an analyst', ['analyst'], ['/council', '/council/members']],
  ['somebody not known yet', null, ['/council', '/council/members']],
] as const)('%s is offered what is theirs', (_who, roles, expected) => {
  const offered = offeredTo(MENU, roles);
  expect(offered.flatMap((item) => [item.to, ...(item.commands ?? []).map(({ to }) => to)])).toEqual(expected);
});
