import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/** A field whose words land in the address a moment after the last key. */
export function TextFilter({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const apply = useDebouncedCallback((text: string) => change(text.trim() || undefined), TYPING_MS);
  // The address may change without this field: a link, the way back.
  useEffect(() => {
    setTyped((before) => (before.trim() === (value ?? '') ? before : (value ?? '')));
  }, [value]);
  return (
    <TextInput
      type="search"
      label={label}
      flex="1 1 220px"
      maw={360}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next);
        apply(next);
      }}
    />
  );
}
