import { Checkbox, Stack } from '@mantine/core';
import { type CustomFilterProps, useGridFilter } from 'ag-grid-react';
import { useCallback } from 'react';
import type { SetFilterOption } from './column-types.ts';
import classes from './data-grid.module.css';
import type { SetFilterState } from './filter-model.ts';

type Props = CustomFilterProps<unknown, unknown, SetFilterState> & {
  readonly label: string;
  readonly options: readonly SetFilterOption[];
};

/** Several values of a closed list. Rows are filtered by the server, so the grid's own pass never drops any. */
export function SetFilter({ model, onModelChange, label, options }: Props) {
  useGridFilter({ doesFilterPass: useCallback(() => true, []) });
  const change = (values: string[]) => onModelChange(values.length > 0 ? { values } : null);
  return (
    <Checkbox.Group label={label} value={[...(model?.values ?? [])]} onChange={change} className={classes.filter}>
      <Stack gap={6} mt={6}>
        {options.map(({ value, label: text }) => (
          <Checkbox key={value} value={value} label={text} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
