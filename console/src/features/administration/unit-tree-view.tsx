import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { linesOf, moveInTree, type TreeLine } from './unit-tree.ts';
import type { UnitOnTree } from './units.query.ts';
import classes from './units-page.module.css';

/** The tree by mouse and by keyboard: arrows walk and open branches, Enter opens the card. */
export function UnitTreeView({
  units,
  openId,
  open,
}: {
  readonly units: readonly UnitOnTree[];
  readonly openId: string | undefined;
  readonly open: (id: string) => void;
}) {
  const { t } = useLingui();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(units, closed), [units, closed]);
  const isShown = (id: string | null | undefined) => lines.some(({ unit }) => unit.id === id);
  const current = [walkedTo, openId, lines[0]?.unit.id].find(isShown);

  const setBranch = (id: string, isClosed: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (isClosed) next.add(id);
      else next.delete(id);
      return next;
    });
  const walk = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(id);
    }
    const move = moveInTree(event.key, lines, { id, closed });
    if (!move) return;
    event.preventDefault();
    if (move.kind !== 'go') return setBranch(move.id, move.kind === 'close');
    setWalkedTo(move.id);
    root.current?.querySelector<HTMLElement>(`[data-unit="${move.id}"]`)?.focus();
  };

  return (
    <div role="tree" aria-label={t`Дерево підрозділів`} className={classes.tree} ref={root}>
      {lines.map((line) => (
        <TreeItem
          key={line.unit.id}
          line={line}
          isClosed={closed.has(line.unit.id)}
          isOpen={line.unit.id === openId}
          isCurrent={line.unit.id === current}
          walk={walk}
          open={() => {
            setWalkedTo(line.unit.id);
            open(line.unit.id);
          }}
          twist={() => setBranch(line.unit.id, !closed.has(line.unit.id))}
        />
      ))}
    </div>
  );
}

function TreeItem({
  line: { unit, level, hasBelow, position, siblings },
  isClosed,
  isOpen,
  isCurrent,
  walk,
  open,
  twist,
}: {
  readonly line: TreeLine<UnitOnTree>;
  readonly isClosed: boolean;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly walk: (event: KeyboardEvent, id: string) => void;
  readonly open: () => void;
  readonly twist: () => void;
}) {
  const { t } = useLingui();
  const Twist = isClosed ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={hasBelow ? !isClosed : undefined}
      aria-selected={isOpen}
      tabIndex={isCurrent ? 0 : -1}
      data-unit={unit.id}
      className={classes.line}
      style={{ '--level': level - 1 } as CSSProperties}
      onClick={open}
      onKeyDown={(event) => walk(event, unit.id)}
    >
      <span
        className={classes.twist}
        aria-hidden
        onClick={(event) => {
          if (!hasBelow) return;
          event.stopPropagation();
          twist();
        }}
      >
        {hasBelow && <Twist size={18} />}
      </span>
      <span className={classes.name}>
        <Text span size="sm" c="dimmed">
          {unit.code}
        </Text>{' '}
        <Text span size="sm" fw={550}>
          {unit.name}
        </Text>
        {unit.head && (
          <Text size="xs" c="dimmed">
            {unit.head.name}
          </Text>
        )}
      </span>
      <span className={classes.about}>
        {unit.abolishedOn ? (
          <StatusBadge color="gray">{t`Ліквідовано`}</StatusBadge>
        ) : (
          <Text span size="sm" c="dimmed">
            {plural(unit.employeeCount, {
              one: '# працівник',
              few: '# працівники',
              many: '# працівників',
              other: '# працівника',
            })}
          </Text>
        )}
      </span>
    </div>
  );
}
