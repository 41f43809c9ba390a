import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconPhoto, IconVectorTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { AgreementMetric } from '../../../gql/graphql.ts';
import { languageOf } from '../../../lib/days.ts';
import { downloadCanvas, downloadText } from '../../../lib/download.ts';
import { CHART_INK } from '../../../ui/chart-frame.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import classes from './analysis.module.css';
import { formatIndex } from './figure-column.tsx';
import { SCALE } from './matrix-colour.ts';
import { drawMatrix, type MatrixPicture, matrixSvg } from './matrix-drawing.ts';
import { boxOf, type Cell, cellAt, moveCursor, type PairMatrix } from './matrix-geometry.ts';
import type { NamedMember } from './use-council-members.ts';

/** The heat map: a cursor moved by arrows or the pointer, its pair read aloud; Enter or a press compares the two. */
export function AgreementMatrix({
  matrix,
  metric,
  members,
  compare,
}: {
  readonly matrix: PairMatrix;
  readonly metric: AgreementMetric;
  readonly members: ReadonlyMap<string, NamedMember>;
  readonly compare: (first: string, second: string) => void;
}) {
  const { t, i18n } = useLingui();
  const scheme = useComputedColorScheme('light');
  const { ref: room, width } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cursor, setCursor] = useState<Cell>({ row: 0, column: Math.min(1, matrix.ids.length - 1) });
  const readoutId = useId();
  const picture = useMemo<MatrixPicture>(() => {
    const names = matrix.ids.map((id) => members.get(id)?.name ?? id);
    return { matrix, metric, names, box: boxOf(names.length, width), ink: CHART_INK[scheme] };
  }, [matrix, metric, members, width, scheme]);
  useEffect(() => {
    if (canvas.current && width > 0) drawMatrix(canvas.current, picture, cursor, window.devicePixelRatio || 1);
  }, [picture, cursor, width]);
  const choose = ({ row, column }: Cell) => {
    const [first, second] = [matrix.ids[row], matrix.ids[column]];
    if (first && second && first !== second) compare(first, second);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(cursor);
    const next = moveCursor(cursor, event.key, matrix.ids.length);
    if (next.row === cursor.row && next.column === cursor.column) return;
    event.preventDefault();
    setCursor(next);
  };
  const cellOf = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) =>
    cellAt(offsetX, offsetY, matrix.ids.length, picture.box);
  const savePng = () => {
    const clean = document.createElement('canvas');
    drawMatrix(clean, picture, null, 2);
    downloadCanvas('agreement.png', clean);
  };
  const nameOf = (id: string | undefined) => {
    const member = id ? members.get(id) : undefined;
    return member ? `${member.name} (${member.faction?.name ?? t`Позафракційні`})` : '';
  };
  const value = matrix.valueAt(cursor.row, cursor.column);
  const common = matrix.countAt(cursor.row, cursor.column);
  const valueText =
    cursor.row === cursor.column
      ? t`той самий депутат`
      : value === null
        ? t`не показано: спільних голосувань ${common}`
        : `${formatIndex(value, languageOf(i18n.locale))}, n = ${common}`;
  return (
    <div ref={room}>
      <div className={classes.legend}>
        <span>{t`несхоже`}</span>
        <span className={classes.scale} style={{ background: SCALE }} aria-hidden />
        <span>{t`схоже`}</span>
        <span>{t`перекреслено: замало спільних голосувань або не визначено`}</span>
      </div>
      <output id={readoutId} className={classes.readout} aria-live="polite">
        {nameOf(matrix.ids[cursor.row])} · {nameOf(matrix.ids[cursor.column])}: {valueText}
      </output>
      <ScrollRegion label={t`Матриця згоди`}>
        <div
          className={classes.matrix}
          role="application"
          aria-label={t`Матриця згоди: стрілки ведуть від пари до пари, Enter порівнює двох`}
          aria-describedby={readoutId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the cursor of the matrix is moved by keys
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <canvas
            ref={canvas}
            aria-hidden
            style={{ width: picture.box.width, height: picture.box.height, display: 'block' }}
            onPointerMove={(event) => {
              const cell = cellOf(event);
              if (cell && (cell.row !== cursor.row || cell.column !== cursor.column)) setCursor(cell);
            }}
            onPointerUp={(event) => {
              const cell = cellOf(event);
              if (cell) choose(cell);
            }}
          />
        </div>
      </ScrollRegion>
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconVectorTriangle size={16} aria-hidden />}
          onClick={() => downloadText('agreement.svg', 'image/svg+xml', matrixSvg(picture))}
        >
          <Trans>SVG</Trans>
        </Button>
        <Button size="xs" variant="default" leftSection={<IconPhoto size={16} aria-hidden />} onClick={savePng}>
          <Trans>PNG</Trans>
        </Button>
      </Group>
    </div>
  );
}
