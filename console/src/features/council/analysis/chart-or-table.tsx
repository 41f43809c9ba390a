import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAnalysisSearch } from './use-analysis-search.ts';

/** A chart, or the numbers behind it: one switch, kept in the address. */
export function ChartOrTable({
  label,
  chart,
  table,
}: {
  readonly label: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  const { t } = useLingui();
  const [search, change] = useAnalysisSearch();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t`${label}: як показати`}
        style={{ alignSelf: 'flex-start' }}
        value={search.table ? 'table' : 'chart'}
        onChange={(value) => change({ table: value === 'table' ? true : undefined })}
        data={[
          { value: 'chart', label: t`Діаграма` },
          { value: 'table', label: t`Таблиця` },
        ]}
      />
      {search.table ? table : chart}
    </>
  );
}
