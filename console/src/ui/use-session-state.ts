import { useCallback, useState } from 'react';
import { readStored, writeStored } from '../lib/storage.ts';

/**
 * State that survives a reload and the way back, and is gone with the tab: for what may hold personal data and must
 * therefore never stand in an address.
 * @param isValue tells a usable stored value from one written by an older version; must be a stable function
 */
export function useSessionState<Value>(
  name: string,
  initial: Value,
  isValue: (raw: unknown) => raw is Value,
): [Value, (value: Value) => void] {
  const key = `hromada.state.${name}`;
  const [value, setValue] = useState(() =>
    readStored(sessionStorage, key, (raw) => (isValue(raw) ? raw : initial), initial),
  );
  const write = useCallback(
    (next: Value) => {
      setValue(next);
      writeStored(sessionStorage, key, next);
    },
    [key],
  );
  return [value, write];
}
